package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.Posting;
import io.waymark.exceptions.cases.domain.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was booked for whole orders, kept for those of their parcels that are heard of later. A parcel that is heard of for the
 * first time while something is booked for its order is answered by {@link #keep} or finds the posting by {@link #of},
 * whichever comes first.
 */
public interface OrderPostings {
    /** Keeps them, whatever becomes of the caller's transaction, and answers the parcels of their orders that are known by then. */
    Map<UUID, List<Subject.Shipment>> keep(Collection<Posting> ofWholeOrders);

    /** What was booked for these orders; until the caller's transaction ends nothing more is kept for them. */
    List<Posting> of(Collection<UUID> orderIds);
}
