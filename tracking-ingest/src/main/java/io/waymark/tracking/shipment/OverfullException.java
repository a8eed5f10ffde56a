package io.waymark.tracking.shipment;

import io.waymark.tracking.shipment.domain.Leg;
import java.util.Set;

/** Shipments store more nodes than are kept, and to choose among them takes longer than their neighbours may wait. */
public final class OverfullException extends RuntimeException {
    private final transient Set<Leg> legs;

    /** Of shipments that are named by these legs. */
    public OverfullException(Set<Leg> legs) {
        super("shipments store too many nodes", null, false, false);
        this.legs = Set.copyOf(legs);
    }

    /** The legs of these shipments. */
    public Set<Leg> legs() {
        return legs;
    }
}
