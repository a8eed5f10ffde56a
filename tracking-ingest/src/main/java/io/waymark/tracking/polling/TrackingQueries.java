package io.waymark.tracking.polling;

import io.waymark.tracking.shipment.domain.Leg;
import java.util.List;

/**
 * One configured tracking interface. A call blocks its thread for no longer than the configured time-out, makes at most one
 * request that counts against the interface's rate, and never throws for what the other side does.
 */
public interface TrackingQueries {

    /** Asks about some numbers, at most as many as one call may hold. */
    QueryAnswer ask(List<Leg> legs);

    /** Whether numbers must be registered before they are asked about. */
    default boolean registers() {
        return false;
    }

    /** Registers some numbers, at most as many as one call may hold. */
    default QueryAnswer register(List<Leg> legs) {
        throw new UnsupportedOperationException("this interface knows every number");
    }
}
