package io.waymark.order.rating.domain;

import io.waymark.order.ordering.domain.Duties;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.Parcel;
import java.util.List;

/**
 * What prices depend on of an order.
 *
 * @param residential whether no company receives it
 * @param declared    whether goods are declared to customs
 * @param dutiesPaid  whether the shipper pays at the border
 */
public record Freight(
        Place from, Place to, List<Parcel> parcels, boolean residential, boolean declared, boolean dutiesPaid) {
    public Freight {
        parcels = List.copyOf(parcels);
    }

    /** The freight of an order. */
    public static Freight of(OrderContent order) {
        return new Freight(
                Place.of(order.shipper()),
                Place.of(order.consignee()),
                order.parcels(),
                order.consignee().company() == null,
                !order.customsItems().isEmpty(),
                order.duties() == Duties.DDP);
    }
}
