package io.waymark.local.scenario;

import io.waymark.events.Money;
import io.waymark.events.orders.CreateOrder;
import io.waymark.events.orders.CustomsItem;
import io.waymark.events.orders.Dimensions;
import io.waymark.events.orders.Parcel;
import io.waymark.events.orders.Party;
import io.waymark.events.orders.Weight;
import io.waymark.sandbox.journey.Milestone;
import io.waymark.sandbox.journey.Place;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Fills in the order that a merchant sends for a consignment; names and numbers are invented. */
final class OrderForms {
    private static final List<String> NAMES =
            List.of("Li Wei", "Sara Haddad", "Jordan Smith", "Noura Salem", "Chen Jie");

    private OrderForms() {}

    static CreateOrder of(Consignment consignment) {
        Place from = consignment.channel().route().at(Milestone.Leg.ORIGIN);
        Place served = consignment.channel().route().at(Milestone.Leg.DESTINATION);
        Place to = consignment.story() == Story.NOT_SERVED ? notServed(consignment.channel(), served) : served;
        return of(consignment.merchant(), consignment.referenceNo(), consignment.channel(), from, to);
    }

    /** An order of one parcel; what else it holds follows from its reference number. */
    static CreateOrder of(String merchant, String referenceNo, Channel channel, Place from, Place to) {
        int variant = Math.floorMod(referenceNo.hashCode(), 1000);
        boolean border = !from.country().equals(to.country());
        return new CreateOrder(
                merchant,
                referenceNo,
                channel.code(),
                party("Warehouse " + variant % 7, from, from.postalCode(), "Industrial road " + (variant % 90 + 1)),
                party(NAMES.get(variant % NAMES.size()), to, to.postalCode(), "Palm street " + (variant % 300 + 1)),
                List.of(parcel(variant)),
                border ? List.of(customsItem(variant)) : null,
                border ? "DDP" : null);
    }

    /** The same order with another weight: other content under the same reference. */
    static CreateOrder rewritten(CreateOrder order) {
        return new CreateOrder(
                order.merchantId(),
                order.referenceNo(),
                order.channel(),
                order.shipper(),
                order.consignee(),
                List.of(new Parcel(new Weight(new BigDecimal("19.5"), "kg"), null, null)),
                order.customsItems(),
                order.duties());
    }

    /** An order that must be refused: no consignee, no weight, a channel that nobody offers. */
    static CreateOrder invalid(String merchant, String referenceNo) {
        Place from = Channel.STANDARD.route().at(Milestone.Leg.ORIGIN);
        return new CreateOrder(
                merchant,
                referenceNo,
                "by-pigeon",
                party("Warehouse", from, from.postalCode(), "Industrial road 1"),
                null,
                List.of(new Parcel(null, null, null)),
                null,
                null);
    }

    /** A place near the one that is served, where the carrier does not go. */
    static Place notServed(Channel channel, Place served) {
        return channel == Channel.CN_DOMESTIC
                ? new Place(served.country(), served.region(), served.city(), "999077", served.offset())
                : new Place("US", "AK", "KETCHIKAN", "99950", ZoneOffset.ofHours(-9));
    }

    private static Party party(String name, Place place, String postalCode, String line1) {
        return new Party(
                name,
                null,
                phone(place.country()),
                null,
                name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com",
                place.country(),
                place.region(),
                place.city(),
                null,
                postalCode,
                line1,
                null);
    }

    private static String phone(String country) {
        return switch (country) {
            case "CN" -> "138 1234 5678";
            case "SA" -> "050 123 4567";
            default -> "(707) 464-2124";
        };
    }

    private static Parcel parcel(int variant) {
        BigDecimal weight = BigDecimal.valueOf(250L + variant * 7L, 3);
        Dimensions size = variant % 3 == 0
                ? null
                : new Dimensions(BigDecimal.valueOf(30), BigDecimal.valueOf(20), BigDecimal.valueOf(12), "cm");
        return new Parcel(new Weight(weight, "kg"), size, null);
    }

    private static CustomsItem customsItem(int variant) {
        return new CustomsItem(
                "Cotton shirt",
                "610910",
                "CN",
                1 + variant % 3,
                new Money(1590, "USD"),
                new Weight(new BigDecimal("60"), "g"),
                "SHIRT-" + variant);
    }
}
