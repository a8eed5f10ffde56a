package io.waymark.delivery.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.events.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits to be written to the outbox.
 *
 * @param id         UUIDv7; consumers recognise a repetition by it
 * @param key        Kafka key: events of one key keep their order
 * @param subject    the CloudEvents subject: what the event is about
 * @param merchantId the tenant; null where there is none
 * @param time       when the fact happened, UTC
 */
public record OutboundEvent<T>(
        UUID id,
        EventType<T> type,
        String key,
        String subject,
        @Nullable String merchantId,
        Instant time,
        T payload) {

    /** An event with a fresh id, whose subject is its key. */
    public static <T> OutboundEvent<T> of(
            EventType<T> type, String key, @Nullable String merchantId, Instant time, T payload) {
        return new OutboundEvent<>(UuidCreator.getTimeOrderedEpoch(), type, key, key, merchantId, time, payload);
    }
}
