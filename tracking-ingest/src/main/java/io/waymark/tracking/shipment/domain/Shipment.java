package io.waymark.tracking.shipment.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as it is stored.
 *
 * @param link     null while no order claims it: a parked shipment, known by its tracking number only
 * @param leg      the carrier and number to name it by; null before a waybill or a push
 * @param version  counts what was told about it; rises only
 * @param conflict true while a later node contradicts a delivery
 */
public record Shipment(
        UUID id,
        @Nullable OrderLink link,
        @Nullable Leg leg,
        OrderFacts facts,
        long version,
        Status status,
        boolean conflict) {

    /** A shipment that a push names before any order does. */
    public static Shipment parked(UUID id, Leg leg) {
        return new Shipment(id, null, leg, OrderFacts.NONE, 0, OrderFacts.NONE.status(), false);
    }

    /** A shipment that an order names before any push does. */
    public static Shipment ordered(UUID id, OrderLink link) {
        return new Shipment(id, link, null, OrderFacts.NONE, 0, OrderFacts.NONE.status(), false);
    }

    /** True once its waybill is issued: from then on what happens to it is published. */
    public boolean isPublished() {
        return link != null && leg != null && facts.labelledAt() != null;
    }

    Shipment with(@Nullable OrderLink newLink, @Nullable Leg newLeg, OrderFacts newFacts) {
        return new Shipment(id, newLink, newLeg, newFacts, version, status, conflict);
    }

    Shipment at(long newVersion, Standing standing) {
        return new Shipment(id, link, leg, facts, newVersion, standing.status(), standing.conflict());
    }
}
