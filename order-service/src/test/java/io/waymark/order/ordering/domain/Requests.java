package io.waymark.order.ordering.domain;

import io.waymark.order.address.domain.AddressBook;
import io.waymark.order.ordering.domain.Channel.LabelSender;
import io.waymark.order.ordering.domain.OrderRequest.CustomsPart;
import io.waymark.order.ordering.domain.OrderRequest.DimensionsPart;
import io.waymark.order.ordering.domain.OrderRequest.MoneyPart;
import io.waymark.order.ordering.domain.OrderRequest.ParcelPart;
import io.waymark.order.ordering.domain.OrderRequest.PartyPart;
import io.waymark.order.ordering.domain.OrderRequest.WeightPart;
import io.waymark.order.ordering.domain.PhoneNumbers.Judged;
import io.waymark.order.ordering.domain.PhoneNumbers.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Valid requests for tests to spoil, and rules small enough to see through. */
public final class Requests {
    public static final OrderRules RULES = new OrderRules(
            new CustomsTerritories(
                    new Countries(Map.of(
                            "US", country("US", "US", Country.PostalCode.REQUIRED, "\\d{5}(-\\d{4})?"),
                            "CN", country("CN", "CN", Country.PostalCode.REQUIRED, "\\d{6}"),
                            "DE", country("DE", "EU", Country.PostalCode.REQUIRED, "\\d{5}"),
                            "FR", country("FR", "EU", Country.PostalCode.REQUIRED, "\\d{5}"),
                            "HK", country("HK", "HK", Country.PostalCode.NONE, null))),
                    List.of()),
            new Channels(Map.of(
                    "standard",
                            new Channel(
                                    "standard",
                                    "WAYMARK",
                                    "STANDARD",
                                    true,
                                    Set.of(),
                                    Set.of(),
                                    null,
                                    true,
                                    LabelSender.SHIPPER,
                                    false),
                    "cn-domestic",
                            new Channel(
                                    "cn-domestic",
                                    "YTO",
                                    "STANDARD",
                                    false,
                                    Set.of("CN"),
                                    Set.of("CN"),
                                    null,
                                    true,
                                    LabelSender.SHIPPER,
                                    false),
                    "unplugged",
                            new Channel(
                                    "unplugged",
                                    "NOBODY",
                                    "NONE",
                                    false,
                                    Set.of(),
                                    Set.of(),
                                    null,
                                    true,
                                    LabelSender.SHIPPER,
                                    false))),
            channel -> !channel.carrier().equals("NOBODY"),
            (number, region) -> number.chars().filter(Character::isDigit).count() >= 7
                    ? new Judged(Standing.ASSIGNED, "+" + number.replaceAll("\\D", ""))
                    : new Judged(Standing.TOO_SHORT, null),
            new Dictionary(AddressBook.empty(), Map.of("USD", "US Dollar", "CNY", "Yuan Renminbi")));

    static final PartyPart CHINA = party("李雷", "CN", "200000", "+86 138 0013 8000");
    static final PartyPart AMERICA = party("Ada Byron", "US", "94105", "+1 415-555-0101");

    public static OrderRequest crossBorder() {
        return crossBorder("acme", "A-1001");
    }

    public static OrderRequest crossBorder(String merchantId, String referenceNo) {
        return new OrderRequest(
                merchantId,
                referenceNo,
                "standard",
                CHINA,
                AMERICA,
                List.of(parcel("1.5", "kg")),
                List.of(item()),
                "DDP");
    }

    /** The content of a valid request. */
    public static OrderContent content(OrderRequest request) {
        if (RULES.check(request) instanceof OrderRules.Verdict.Valid valid) {
            return valid.content();
        }
        throw new AssertionError("not a valid request");
    }

    static OrderRequest between(PartyPart shipper, PartyPart consignee) {
        return new OrderRequest(
                "acme", "A-1001", "standard", shipper, consignee, List.of(parcel("1.5", "kg")), List.of(), null);
    }

    /** The same order with another weight. */
    public static OrderRequest heavier(OrderRequest order) {
        return with(order, parcel("1.6", "kg"));
    }

    /** The same order by another channel. */
    public static OrderRequest by(String channel, OrderRequest order) {
        return new OrderRequest(
                order.merchantId(),
                order.referenceNo(),
                channel,
                order.shipper(),
                order.consignee(),
                order.parcels(),
                order.customsItems(),
                order.duties());
    }

    /** The same order to somebody who is reached by e-mail alone. */
    public static OrderRequest to(String email, OrderRequest order) {
        PartyPart consignee = new PartyPart(
                "Ada Byron", null, null, null, email, "US", "Region", "City", null, "94105", "1 Main Street", null);
        return new OrderRequest(
                order.merchantId(),
                order.referenceNo(),
                order.channel(),
                order.shipper(),
                consignee,
                order.parcels(),
                order.customsItems(),
                order.duties());
    }

    /** The same order, leaving out in which regions its two parties live. */
    public static OrderRequest withoutRegions(OrderRequest order) {
        return new OrderRequest(
                order.merchantId(),
                order.referenceNo(),
                order.channel(),
                withoutRegion(CHINA),
                withoutRegion(AMERICA),
                order.parcels(),
                order.customsItems(),
                order.duties());
    }

    private static PartyPart withoutRegion(PartyPart party) {
        return new PartyPart(
                party.name(),
                party.company(),
                party.phone(),
                party.phoneExtension(),
                party.email(),
                party.country(),
                null,
                party.city(),
                party.district(),
                party.postalCode(),
                party.line1(),
                party.line2());
    }

    static OrderRequest with(ParcelPart parcel) {
        return with(crossBorder(), parcel);
    }

    private static OrderRequest with(OrderRequest valid, ParcelPart parcel) {
        return new OrderRequest(
                valid.merchantId(),
                valid.referenceNo(),
                valid.channel(),
                valid.shipper(),
                valid.consignee(),
                List.of(parcel),
                valid.customsItems(),
                valid.duties());
    }

    static OrderRequest declaring(String hsCode) {
        OrderRequest valid = crossBorder();
        return new OrderRequest(
                valid.merchantId(),
                valid.referenceNo(),
                valid.channel(),
                valid.shipper(),
                valid.consignee(),
                valid.parcels(),
                List.of(new CustomsPart("cotton shirt", hsCode, "CN", 2, new MoneyPart(1999L, "USD"), null, null)),
                valid.duties());
    }

    /** One parcel, and so many units of so many grams each. */
    static OrderRequest weighing(ParcelPart parcel, int quantity, String unitGrams) {
        OrderRequest valid = crossBorder();
        WeightPart each = new WeightPart(new BigDecimal(unitGrams), "g");
        return new OrderRequest(
                valid.merchantId(),
                valid.referenceNo(),
                valid.channel(),
                valid.shipper(),
                valid.consignee(),
                List.of(parcel),
                List.of(new CustomsPart("pin", "7319.40", "CN", quantity, new MoneyPart(1L, "USD"), each, null)),
                valid.duties());
    }

    static PartyPart party(String name, String country, @Nullable String postalCode, @Nullable String phone) {
        return new PartyPart(
                name, null, phone, null, null, country, "Region", "City", null, postalCode, "1 Main Street", null);
    }

    static ParcelPart parcel(String weight, String unit) {
        return new ParcelPart(new WeightPart(new BigDecimal(weight), unit), null, null);
    }

    static ParcelPart parcel(DimensionsPart dimensions) {
        return new ParcelPart(new WeightPart(BigDecimal.ONE, "kg"), dimensions, null);
    }

    static CustomsPart item() {
        return new CustomsPart("cotton shirt", "6205.20", "CN", 2, new MoneyPart(1999L, "USD"), null, "SKU-1");
    }

    private static Country country(
            String code, String territory, Country.PostalCode postalCode, @Nullable String shape) {
        return new Country(code, territory, postalCode, shape == null ? null : Pattern.compile(shape));
    }

    private Requests() {}
}
