package io.waymark.delivery.relay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event as it lies in the outbox.
 *
 * @param occurredAt ISO 8601 in UTC, as it goes into {@code ce_time}
 * @param recordedAt when the row was inserted, by the database's clock
 */
public record OutboxRow(
        String id,
        String topic,
        String key,
        String type,
        String subject,
        @Nullable String merchantId,
        @Nullable String traceparent,
        String occurredAt,
        String payload,
        Instant recordedAt) {

    /** Which row it is, without what it says; its length in characters. */
    String described() {
        return "event " + id + " of type " + type + " for " + topic + " (" + payload.length() + " characters)";
    }
}
