package io.waymark.tracking.snapshot.application;

import io.waymark.tracking.snapshot.domain.Snapshot;
import java.util.Collection;
import java.util.List;

/** The newest states that were told; joins the caller's transaction. */
public interface Snapshots {
    /**
     * Takes the state of those shipments whose version is higher than the one told last, and remembers it as told. Whoever
     * comes second with the same shipment waits for the first and then tells only what is newer, so that what is told never
     * goes back.
     *
     * @param shipmentCodes each at most once
     */
    List<Snapshot> advance(Collection<String> shipmentCodes);
}
