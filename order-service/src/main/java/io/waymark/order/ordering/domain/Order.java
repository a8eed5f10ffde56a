package io.waymark.order.ordering.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order and its state; a state has only the moves that are legal in it. */
public sealed interface Order {
    UUID id();

    ShipmentCode shipmentCode();

    OrderContent content();

    /** When it was stored, UTC. */
    Instant acceptedAt();

    /** Why it goes by its channel; null where its merchant named the channel and nothing else had a say. */
    @Nullable
    Routing routing();

    /** Stored, with its shipment code; a carrier is being found or has been found. */
    record Accepted(
            UUID id,
            ShipmentCode shipmentCode,
            OrderContent content,
            Instant acceptedAt,
            @Nullable Routing routing) implements Order {

        /** An order that goes by the channel that its merchant named. */
        public Accepted(UUID id, ShipmentCode shipmentCode, OrderContent content, Instant acceptedAt) {
            this(id, shipmentCode, content, acceptedAt, null);
        }

        /** What is shipped under the same number from now on. */
        public Accepted corrected(OrderContent corrected) {
            return new Accepted(id, shipmentCode, corrected, acceptedAt, routing);
        }

        /** @param reason the merchant's words; holds no personal data */
        public Cancelled cancel(String reason, Instant at) {
            return new Cancelled(id, shipmentCode, content, acceptedAt, routing, reason, at);
        }
    }

    /** Will not be shipped; the last state. */
    record Cancelled(
            UUID id,
            ShipmentCode shipmentCode,
            OrderContent content,
            Instant acceptedAt,
            @Nullable Routing routing,
            String reason,
            Instant cancelledAt)
            implements Order {}
}
