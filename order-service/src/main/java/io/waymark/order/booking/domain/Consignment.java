package io.waymark.order.booking.domain;

import io.waymark.order.ordering.domain.CustomsItem;
import io.waymark.order.ordering.domain.Duties;
import io.waymark.order.ordering.domain.Parcel;
import io.waymark.order.ordering.domain.Party;
import io.waymark.order.ordering.domain.ShipmentCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier is asked to transport.
 *
 * @param reference our waybill number; a repeated request under it is the same shipment
 * @param service   the carrier's name of the product
 * @param duties    who pays at the border; null where nobody said so
 * @param preAdvice whether the carrier may announce the shipment before it holds it
 */
public record Consignment(
        ShipmentCode reference,
        String service,
        Party sender,
        Party recipient,
        List<Parcel> parcels,
        List<CustomsItem> customsItems,
        @Nullable Duties duties,
        boolean preAdvice) {
    public Consignment {
        parcels = List.copyOf(parcels);
        customsItems = List.copyOf(customsItems);
    }
}
