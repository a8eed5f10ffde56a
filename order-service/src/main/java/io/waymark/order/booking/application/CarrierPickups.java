package io.waymark.order.booking.application;

import io.waymark.order.booking.domain.PickupOutcome;
import io.waymark.order.booking.domain.PickupRequest;
import io.waymark.order.booking.domain.VoidOutcome;

/** Carriers that come for parcels. Implementers bear the duties of {@link Carriers.Carrier}. */
public interface CarrierPickups {
    /** Whether it can be asked to come. */
    boolean collects();

    /** Asks it to come; asking again under the same number must not make it come twice. */
    PickupOutcome collect(PickupRequest request);

    /** Whether it can be asked not to come. */
    boolean canStayAway();

    /** Asks it not to come; one that cannot be asked comes. */
    VoidOutcome stayAway(String confirmation);
}
