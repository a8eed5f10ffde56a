package io.waymark.order.ordering.domain;

import java.time.Instant;
import java.util.UUID;

/** An order and its state; a state has only the moves that are legal in it. */
public sealed interface Order {
    UUID id();

    ShipmentCode shipmentCode();

    OrderContent content();

    /** When it was stored, UTC. */
    Instant acceptedAt();

    /** Stored, with its shipment code; a carrier is being found or has been found. */
    record Accepted(UUID id, ShipmentCode shipmentCode, OrderContent content, Instant acceptedAt) implements Order {

        /** What is shipped under the same number from now on. */
        public Accepted corrected(OrderContent corrected) {
            return new Accepted(id, shipmentCode, corrected, acceptedAt);
        }

        /** @param reason the merchant's words; holds no personal data */
        public Cancelled cancel(String reason, Instant at) {
            return new Cancelled(id, shipmentCode, content, acceptedAt, reason, at);
        }
    }

    /** Will not be shipped; the last state. */
    record Cancelled(
            UUID id,
            ShipmentCode shipmentCode,
            OrderContent content,
            Instant acceptedAt,
            String reason,
            Instant cancelledAt)
            implements Order {}
}
