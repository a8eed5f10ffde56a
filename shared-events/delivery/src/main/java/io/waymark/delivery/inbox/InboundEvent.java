package io.waymark.delivery.inbox;

import io.waymark.events.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as a consumer sees it, decoded.
 *
 * @param id         the dedup key
 * @param key        Kafka key
 * @param merchantId the tenant; null where the sender named none
 * @param time       when the fact happened, UTC
 */
public record InboundEvent<T>(
        UUID id, EventType<T> type, String key, @Nullable String merchantId, Instant time, T payload) {

    /** This event's payload where it is of the given type, else null. */
    public <P> @Nullable P payloadOf(EventType<P> wanted) {
        return type.equals(wanted) ? wanted.payload().cast(payload) : null;
    }
}
