package io.waymark.order.ordering.application;

import io.waymark.order.ordering.domain.ShipmentCode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who delivers shipments in the end, where another does than the carrier that took them. */
public interface Deliverers {

    /**
     * One of them.
     *
     * @param brand          by which recipients know it
     * @param transferNumber its number for the parcel; null while it is not known
     * @param assignedAt     when we learnt of it, UTC
     */
    record Deliverer(String brand, @Nullable String transferNumber, Instant assignedAt) {}

    /** Empty while nobody knows. */
    Optional<Deliverer> deliverer(ShipmentCode shipmentCode);
}
