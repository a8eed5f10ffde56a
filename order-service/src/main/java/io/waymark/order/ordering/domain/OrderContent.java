package io.waymark.order.ordering.domain;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant ordered, valid and normalised; two requests with equal content are the same order.
 *
 * @param referenceNo the merchant's own order number, unique per merchant
 * @param parcels     at least one
 * @param duties      null where the order crosses no customs border and none was named
 */
public record OrderContent(
        String merchantId,
        String referenceNo,
        String channel,
        Party shipper,
        Party consignee,
        List<Parcel> parcels,
        List<CustomsItem> customsItems,
        @Nullable Duties duties) {
    public OrderContent {
        parcels = List.copyOf(parcels);
        customsItems = List.copyOf(customsItems);
    }

    /** Who somebody is to this order. */
    public Party party(PartyRole role) {
        return switch (role) {
            case SHIPPER -> shipper;
            case CONSIGNEE -> consignee;
        };
    }

    /** The same shipment by another channel. */
    public OrderContent by(String otherChannel) {
        return new OrderContent(
                merchantId, referenceNo, otherChannel, shipper, consignee, parcels, customsItems, duties);
    }

    /** The same order between the same two, with their addresses as they are to be shipped. */
    OrderContent between(Party completeShipper, Party completeConsignee) {
        return new OrderContent(
                merchantId, referenceNo, channel, completeShipper, completeConsignee, parcels, customsItems, duties);
    }

    /** What is left when shipper and consignee are forgotten. */
    public OrderContent withoutPeople() {
        return new OrderContent(
                merchantId,
                referenceNo,
                channel,
                shipper.withoutPerson(),
                consignee.withoutPerson(),
                parcels,
                customsItems,
                duties);
    }

    /** What the goods are worth by the customs items; empty where there are none, or in several currencies. */
    public Optional<Money> goodsValue() {
        List<CurrencyUnit> currencies = customsItems.stream()
                .map(item -> item.unitValue().getCurrencyUnit())
                .distinct()
                .toList();
        return currencies.size() == 1
                ? Optional.of(Money.total(customsItems.stream()
                        .map(item -> item.unitValue().multipliedBy(item.quantity()))
                        .toList()))
                : Optional.empty();
    }

    /** Sum over the parcels. */
    public long weightGrams() {
        return parcels.stream().mapToLong(Parcel::weightGrams).sum();
    }
}
