package io.waymark.order.label.domain;

import io.waymark.order.ordering.domain.CustomsItem;
import io.waymark.order.ordering.domain.Parcel;
import io.waymark.order.ordering.domain.Party;
import java.time.LocalDate;
import java.util.List;

/**
 * What lies in the parcels of an order, for whoever packs and unpacks them.
 *
 * @param items      what the merchant declared; none where it named no goods
 * @param acceptedOn day in UTC
 */
public record PackingSlip(
        Party shipper,
        Party consignee,
        Numbers numbers,
        String referenceNo,
        LocalDate acceptedOn,
        List<Parcel> parcels,
        List<CustomsItem> items) {
    public PackingSlip {
        parcels = List.copyOf(parcels);
        items = List.copyOf(items);
    }

    /** Gross, over all parcels. */
    public long weightGrams() {
        return parcels.stream().mapToLong(Parcel::weightGrams).sum();
    }
}
