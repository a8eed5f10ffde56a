package io.waymark.order.ordering.adapter.messaging;

import io.waymark.events.Money;
import io.waymark.events.orders.CreateOrder;
import io.waymark.events.orders.CustomsItem;
import io.waymark.events.orders.Dimensions;
import io.waymark.events.orders.Parcel;
import io.waymark.events.orders.Party;
import io.waymark.events.orders.Weight;
import io.waymark.order.ordering.domain.OrderRequest;
import io.waymark.order.ordering.domain.OrderRequest.CustomsPart;
import io.waymark.order.ordering.domain.OrderRequest.DimensionsPart;
import io.waymark.order.ordering.domain.OrderRequest.MoneyPart;
import io.waymark.order.ordering.domain.OrderRequest.ParcelPart;
import io.waymark.order.ordering.domain.OrderRequest.PartyPart;
import io.waymark.order.ordering.domain.OrderRequest.WeightPart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings the contract's command into the words of the domain, field by field. */
final class RequestTranslation {

    /** @param sender the merchant that is proven to have sent it */
    static OrderRequest request(CreateOrder create, @Nullable String sender) {
        return new OrderRequest(
                sender,
                create.referenceNo(),
                create.channel(),
                create.shipper() == null ? null : party(create.shipper()),
                create.consignee() == null ? null : party(create.consignee()),
                each(create.parcels(), RequestTranslation::parcel),
                each(create.customsItems(), RequestTranslation::item),
                create.duties());
    }

    private static <F, T> @Nullable List<@Nullable T> each(@Nullable List<F> parts, Function<F, T> translation) {
        if (parts == null) {
            return null;
        }
        List<@Nullable T> translated = new ArrayList<>();
        for (F part : parts) {
            translated.add(part == null ? null : translation.apply(part));
        }
        return translated;
    }

    private static PartyPart party(Party party) {
        return new PartyPart(
                party.name(),
                party.company(),
                party.phone(),
                party.phoneExtension(),
                party.email(),
                party.country(),
                party.region(),
                party.city(),
                party.district(),
                party.postalCode(),
                party.line1(),
                party.line2());
    }

    private static ParcelPart parcel(Parcel parcel) {
        Dimensions dimensions = parcel.dimensions();
        return new ParcelPart(
                weight(parcel.weight()),
                dimensions == null
                        ? null
                        : new DimensionsPart(
                                dimensions.length(), dimensions.width(), dimensions.height(), dimensions.unit()),
                parcel.reference());
    }

    private static CustomsPart item(CustomsItem item) {
        Money value = item.unitValue();
        return new CustomsPart(
                item.description(),
                item.hsCode(),
                item.originCountry(),
                item.quantity(),
                value == null ? null : new MoneyPart(value.amountMinor(), value.currency()),
                weight(item.unitWeight()),
                item.sku());
    }

    private static @Nullable WeightPart weight(@Nullable Weight weight) {
        return weight == null ? null : new WeightPart(weight.value(), weight.unit());
    }

    private RequestTranslation() {}
}
