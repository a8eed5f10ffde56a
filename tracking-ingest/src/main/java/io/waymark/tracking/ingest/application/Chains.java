package io.waymark.tracking.ingest.application;

import io.waymark.tracking.incident.Incident;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.OrderLink;
import io.waymark.tracking.shipment.domain.Shipment;
import io.waymark.tracking.shipment.domain.Unions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Follows what a group's pushes say of further numbers of their parcels. */
final class Chains {
    private final Map<Leg, Shipment> byLeg;
    private final Unions unions = new Unions();
    private final Map<Leg, Refusal> refusals = new LinkedHashMap<>();

    /** Two orders' shipments that a push says are one. */
    private record Refusal(AcceptedPush push, TrackingReport report, Shipment shipment) {}

    /**
     * Follows a group.
     *
     * @param byLeg the shipment of every leg in the group
     */
    Chains(List<AcceptedPush> group, Map<Leg, Shipment> byLeg) {
        this.byLeg = byLeg;
        for (AcceptedPush push : group) {
            for (TrackingReport report : push.push().reports()) {
                for (Leg next : report.continued()) {
                    if (!unions.unite(stored(report.leg()), stored(next))) {
                        refusals.put(next, new Refusal(push, report, of(report.leg())));
                    }
                }
            }
        }
    }

    /** The shipment of a leg. */
    Shipment of(Leg leg) {
        return unions.stayingFor(stored(leg));
    }

    /** Shipments that became part of this one. */
    List<Shipment> partsOf(Shipment shipment) {
        return unions.partsOf(shipment);
    }

    /** From former to staying shipment. */
    Map<UUID, UUID> moves() {
        return unions.moves();
    }

    /** What to tell of orders' shipments that pushes say are one, where the push brings anything new. */
    List<Incident> incidents(Predicate<AcceptedPush> isFresh, Instant now) {
        return refusals.entrySet().stream()
                .filter(entry -> isFresh.test(entry.getValue().push())
                        || entry.getValue().report().nodes().isEmpty())
                .map(entry -> incident(entry.getKey(), entry.getValue(), now))
                .toList();
    }

    private static Incident incident(Leg next, Refusal refusal, Instant now) {
        OrderLink link = refusal.shipment().link();
        return new Incident(
                Incident.Kind.NUMBER_INVALID,
                next.carrier() + "/" + next.trackingNumber(),
                "a push names this number for a parcel of one order, and it belongs to another order's shipment",
                null,
                link == null ? null : link.shipmentCode(),
                link == null ? null : link.orderId(),
                1,
                now);
    }

    private Shipment stored(Leg leg) {
        Shipment shipment = byLeg.get(leg);
        if (shipment == null) {
            throw new IllegalStateException("a leg of the group is not locked");
        }
        return shipment;
    }
}
