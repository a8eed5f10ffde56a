package io.waymark.testkit.rules.broken.leak.adapter.persistence;

import io.waymark.events.EventType;
import io.waymark.events.EventTypes;

/** Knows an event outside the messaging adapter. */
final class KnowsTheContract {
    final EventType<?> type = EventTypes.ORDER_ACCEPTED;
}
