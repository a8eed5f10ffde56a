package io.waymark.order.ordering.application;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which shipments are handed over to carriers at the end of a day; joins the caller's transaction. */
public interface Dispatches {

    /**
     * Takes shipments out of days that are still open, and keeps them from being handed over until the transaction ends.
     *
     * @return the orders whose shipment stands on a closed manifest: the carrier collects them
     */
    Set<UUID> takeOut(Collection<UUID> orderIds);

    /** Puts one back that its carrier keeps. */
    void putBack(UUID orderId);
}
