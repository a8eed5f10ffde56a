package io.waymark.time.broken;

import io.waymark.events.Topics;

/** Plumbing that knows who uses it. */
final class KnowsTheContractBelow {
    static final String TOPIC = Topics.class.getName();
}
