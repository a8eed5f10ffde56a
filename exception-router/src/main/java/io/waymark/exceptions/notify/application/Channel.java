package io.waymark.exceptions.notify.application;

import io.waymark.webhook.domain.Outcome;

/** A way to people. */
public interface Channel {
    /** As routes name it. */
    String name();

    /** Whether of one case only one message may be under way at a time, whoever sends. */
    default boolean isInTurn() {
        return false;
    }

    /** Whether a message still has something to tell. */
    default boolean isNeeded(Outgoing message) {
        return true;
    }

    /** One attempt; blocks for a bounded time and never throws for what the other side does. */
    Outcome send(Outgoing message);
}
