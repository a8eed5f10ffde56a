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
     * @param hasEnded    whether nothing more is expected of it
     * @param isDelivered whether the recipient has it
     * @param isTroubled  whether something is wrong; that it once was is remembered
     */
    record Change(
            String shipmentCode,
            long version,
            boolean isUnderWay,
            boolean hasEnded,
            boolean isDelivered,
            boolean isTroubled) {}

    /** Repeating it changes nothing. */
    void follow(List<Change> changes);

    /** Those of the shipments that the carrier has, or had. */
    Set<String> underWay(Collection<String> shipmentCodes);

    /** Those of the shipments of which nothing more is expected. */
    Set<String> ended(Collection<String> shipmentCodes);
}
