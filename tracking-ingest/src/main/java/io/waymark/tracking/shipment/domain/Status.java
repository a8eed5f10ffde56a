package io.waymark.tracking.shipment.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a node says about the parcel, or what all of them together say.
 *
 * @param substate  lower-case refinement of the state, such as {@code arrived_hub}
 * @param exception exception class such as {@code ADDR_INCORRECT}; null where nothing is wrong
 */
public record Status(State state, String substate, @Nullable String exception) {
    /** A parcel that goes on after it was back already. */
    static final Status ON_THE_WAY_BACK = new Status(State.RETURNING, "in_transit", "RETURN_STARTED");

    /** A delivery on the way back ends at the sender, whatever the carrier calls it. */
    static final Status BACK_AT_SENDER = new Status(State.RETURNED, "to_sender", "RETURNED");
}
