package io.waymark.exceptions.notify.application;

import io.waymark.webhook.domain.Outcome;

/** A way to people. */
public interface Channel {
    /** As routes name it. */
    String name();

    /** One attempt; blocks for a bounded time and never throws for what the other side does. */
    Outcome send(Outgoing message);
}
