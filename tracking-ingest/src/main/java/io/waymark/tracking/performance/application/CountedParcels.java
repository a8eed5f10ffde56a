package io.waymark.tracking.performance.application;

import io.waymark.tracking.performance.domain.Counted;
import io.waymark.tracking.performance.domain.Waybill;
import java.util.Collection;
import java.util.List;

/** What each parcel contributed so far; joins the caller's transaction. */
public interface CountedParcels {
    /** Takes note of waybills; of two for one parcel the newer counts, in whichever order they come. */
    void learn(List<Waybill> issued);

    /** The parcels that are known; the others are absent. */
    List<Counted> of(Collection<String> shipmentCodes);

    /** Locks the parcels that are known, in the order of their codes, and reads them again. */
    List<Counted> lock(Collection<String> shipmentCodes);

    /** Remembers what parcels contribute now. */
    void save(List<Counted> parcels);
}
