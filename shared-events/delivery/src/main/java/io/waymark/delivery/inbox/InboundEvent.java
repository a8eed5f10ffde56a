package io.waymark.delivery.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as a consumer sees it, decoded.
 *
 * @param id         the dedup key, by which a consumer knows it again
 * @param type       the CloudEvents type, such as {@code order.accepted.v1}
 * @param key        Kafka key
 * @param merchantId the tenant; null where the sender named none
 * @param time       when the fact happened, UTC
 */
public record InboundEvent<P>(
        UUID id, String type, String key, @Nullable String merchantId, Instant time, P payload) {}
