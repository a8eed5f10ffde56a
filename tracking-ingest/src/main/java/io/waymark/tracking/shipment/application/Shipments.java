package io.waymark.tracking.shipment.application;

import io.waymark.tracking.shipment.domain.OrderNews;
import java.util.List;

/** All shipments; joins the caller's transaction. */
public interface Shipments {
    /**
     * Applies what orders say, in their order. A waybill unites the order's shipment with a parked one of the same carrier
     * and number; then everything parked is published.
     */
    void apply(List<OrderNews> news);
}
