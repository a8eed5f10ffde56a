package io.waymark.exceptions.notify.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells the technical desk of channels, in the caller's transaction. */
public interface ChannelIncidents {
    /** @param since when the failures began; null where nobody knows */
    void failing(String channel, String detail, long times, @Nullable Instant since, Instant at);

    void recovered(String channel, Instant at);

    /** How incidents name a channel. */
    static String subject(String channel) {
        return "notices/" + channel;
    }
}
