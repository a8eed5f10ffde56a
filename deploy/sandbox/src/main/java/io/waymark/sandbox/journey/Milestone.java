package io.waymark.sandbox.journey;

/** What can happen to a parcel; how each provider says it stands in {@code milestones.csv}. */
public enum Milestone {
    LABEL_DATA(Leg.ORIGIN),
    PICKED_UP(Leg.ORIGIN),
    DEPARTED_HUB(Leg.HUB),
    ARRIVED_HUB(Leg.HUB),
    CUSTOMS_PENDING(Leg.HUB),
    CUSTOMS_PROBLEM(Leg.HUB),
    CUSTOMS_RELEASED(Leg.HUB),
    OUT_FOR_DELIVERY(Leg.DESTINATION),
    AT_PICKUP_POINT(Leg.DESTINATION),
    DELIVERED(Leg.DESTINATION),
    REFUSED(Leg.DESTINATION),
    ADDRESS_INCORRECT(Leg.DESTINATION),
    RECIPIENT_UNAVAILABLE(Leg.DESTINATION),
    RETURNING(Leg.HUB),
    RETURNED(Leg.ORIGIN),
    LOST(Leg.HUB),
    DAMAGED(Leg.HUB),
    /** A code that no mapping table knows: what a provider sends the day after it invents one. */
    UNHEARD_OF(Leg.HUB);

    private final Leg leg;

    Milestone(Leg leg) {
        this.leg = leg;
    }

    /** The part of the route where it happens. */
    public Leg leg() {
        return leg;
    }

    /** Parts of a route. */
    public enum Leg {
        ORIGIN,
        HUB,
        DESTINATION
    }
}
