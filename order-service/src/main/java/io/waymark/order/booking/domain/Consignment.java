package io.waymark.order.booking.domain;

import io.waymark.order.ordering.domain.Parcel;
import io.waymark.order.ordering.domain.Party;
import io.waymark.order.ordering.domain.ShipmentCode;
import java.util.List;

/**
 * What a carrier is asked to transport.
 *
 * @param reference our waybill number; a repeated request under it is the same shipment
 * @param service   the carrier's name of the product
 */
public record Consignment(ShipmentCode reference, String service, Party sender, Party recipient, List<Parcel> parcels) {
    public Consignment {
        parcels = List.copyOf(parcels);
    }
}
