package io.waymark.order.ordering.application;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** How far shipments are on their way, as tracking tells it; it decides what can still be cancelled. */
public interface Journeys {

    /**
     * A shipment whose state is another now.
     *
     * @param version    counts the changes of this shipment; a lower one than is known changes nothing
     * @param isUnderWay whether the carrier has the parcel, or had it
     */
    record Change(String shipmentCode, long version, boolean isUnderWay) {}

    /** Repeating it changes nothing. */
    void follow(List<Change> changes);

    /** Those of the shipments that the carrier has, or had. */
    Set<String> underWay(Collection<String> shipmentCodes);
}
