package io.waymark.exceptions.notify.application;

import java.time.Instant;

/** Tells the technical desk of channels, in the caller's transaction. */
public interface ChannelIncidents {
    void failing(String channel, String detail, long times, Instant at);

    void recovered(String channel, Instant at);
}
