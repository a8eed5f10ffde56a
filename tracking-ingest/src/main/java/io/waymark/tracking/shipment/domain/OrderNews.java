package io.waymark.tracking.shipment.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the order side says about a shipment: accepted, waybill issued, cancelled, or who delivers it in the end.
 *
 * @param leg      the number that the news brings: the carrier's where a waybill is issued, the deliverer's of a last mile; else
 *                 null
 * @param lastMile null for all news but that of a last mile
 */
public record OrderNews(
        OrderLink link,
        @Nullable Leg leg,
        OrderFacts facts,
        @Nullable LastMile lastMile) {

    /** News of anything but a last mile. */
    public OrderNews(OrderLink link, @Nullable Leg leg, OrderFacts facts) {
        this(link, leg, facts, null);
    }

    /** The leg that the shipment is named by from now on; null where the news gives it none. */
    @Nullable
    Leg waybill() {
        return lastMile == null ? leg : null;
    }
}
