package io.waymark.tracking.provider.standard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a message.
 *
 * @param type {@code tracking.updated}; other types are taken and change nothing
 */
record Message(@Nullable String type, @Nullable Data data) {

    /** One shipment; events in any order, in the order given where they share an instant. */
    record Data(
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable List<@Nullable Event> events) {}

    /**
     * One node.
     *
     * @param id         the sender's identity of the node, unique for the tracking number
     * @param occurredAt ISO 8601; without an offset it is local to the place, else to the carrier's home, else UTC
     */
    record Event(
            @Nullable String id,
            @Nullable String occurredAt,
            @Nullable String code,
            @Nullable String description,
            @Nullable Location location) {}

    record Location(
            @Nullable String country,
            @Nullable String region,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String text) {}
}
