package io.waymark.tracking.shipment.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as it is stored.
 *
 * @param link     null while no order claims it: a parked shipment, known by its tracking number only
 * @param leg      the carrier and number to name it by: the waybill's; of a parked shipment the first of its legs in their
 *                 order; null before a waybill or a push
 * @param version  counts what was told about it; rises only
 * @param conflict true while a later node contradicts a delivery
 * @param estimate when it is expected to be delivered; null where no carrier says so
 * @param reuse    whether a carrier gave its number before; null where it did not
 */
public record Shipment(
        UUID id,
        @Nullable OrderLink link,
        @Nullable Leg leg,
        OrderFacts facts,
        long version,
        Status status,
        boolean conflict,
        @Nullable Estimate estimate,
        @Nullable NumberReuse reuse) {

    /** A shipment that a push names before any order does. */
    public static Shipment parked(UUID id, Leg leg) {
        return new Shipment(id, null, leg, OrderFacts.NONE, 0, OrderFacts.NONE.status(), false, null, null);
    }

    /** A shipment that an order names before any push does. */
    public static Shipment ordered(UUID id, OrderLink link) {
        return new Shipment(id, link, null, OrderFacts.NONE, 0, OrderFacts.NONE.status(), false, null, null);
    }

    /** True once its waybill is issued: from then on what happens to it is published. */
    public boolean isPublished() {
        return link != null && leg != null && facts.labelledAt() != null;
    }

    /** True where of two shipments that are one parcel this one stays: the order's, else the older one. */
    public boolean outlives(Shipment other) {
        return link != null || (other.link == null && id.compareTo(other.id) < 0);
    }

    /**
     * This shipment and a parked one that turned out to be the same parcel. What was published keeps its count, as readers
     * wait for the next number; what was not continues the higher one.
     */
    Shipment unitedWith(Shipment parked) {
        return new Shipment(
                id,
                link,
                link == null ? first(leg, parked.leg) : leg,
                facts,
                isPublished() ? version : Math.max(version, parked.version),
                status,
                conflict,
                Estimate.newer(estimate, parked.estimate),
                reuse);
    }

    Shipment with(@Nullable OrderLink newLink, @Nullable Leg newLeg, OrderFacts newFacts) {
        return new Shipment(id, newLink, newLeg, newFacts, version, status, conflict, estimate, reuse);
    }

    Shipment expecting(@Nullable Estimate told) {
        return new Shipment(id, link, leg, facts, version, status, conflict, Estimate.newer(estimate, told), reuse);
    }

    /** The same under that knowledge; what a carrier expected of an earlier parcel is not expected of this one. */
    Shipment knowing(@Nullable NumberReuse known) {
        Instant issuedAt = facts.labelledAt();
        boolean isEarlierEstimate = known != null
                && known.verdict() != NumberReuse.Verdict.SAME_PARCEL
                && estimate != null
                && issuedAt != null
                && estimate.until().toInstant().isBefore(issuedAt);
        return new Shipment(
                id, link, leg, facts, version, status, conflict, isEarlierEstimate ? null : estimate, known);
    }

    Shipment at(long newVersion, Standing standing) {
        return new Shipment(id, link, leg, facts, newVersion, standing.status(), standing.conflict(), estimate, reuse);
    }

    private static @Nullable Leg first(@Nullable Leg one, @Nullable Leg other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
