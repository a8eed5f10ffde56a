package io.waymark.tracking.shipment.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that became known about a shipment and is published, in the order of its version. */
public sealed interface ShipmentFact {
    Shipment shipment();

    /** Rises with every fact of the shipment. */
    long version();

    /** A node that was not known before, or whose code was given another meaning. */
    record NodeRecorded(Shipment shipment, long version, Node node) implements ShipmentFact {}

    /**
     * The fold gives another result than before.
     *
     * @param previous null for the first result that is published
     */
    record StatusChanged(
            Shipment shipment, long version, @Nullable Status previous, Standing standing, Instant changedAt)
            implements ShipmentFact {}

    /** A delivery was contradicted. */
    record ConflictDetected(Shipment shipment, long version, Contradiction contradiction, Instant detectedAt)
            implements ShipmentFact {}
}
