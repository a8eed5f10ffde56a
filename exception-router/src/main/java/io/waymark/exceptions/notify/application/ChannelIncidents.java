package io.waymark.exceptions.notify.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells the technical desk of channels, in the caller's transaction. */
public interface ChannelIncidents {
    /** @param since when the failures began; null where nobody knows */
    void failing(String channel, String detail, long times, @Nullable Instant since, Instant at);

    /** @param share of attempts, such as {@code 1.4 %} */
    void oftenFailing(String channel, String share, long failed, Instant at);

    void seldomFailing(String channel, String share, Instant at);

    void recovered(String channel, Instant at);
}
