package io.waymark.order.ordering.domain;

import io.waymark.numbers.Codes;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is asked for, before anything of it is believed: every field may be missing or wrong, so that one answer
 * can name all faults at once.
 *
 * @param duties {@code DDP} or {@code DDU}
 */
public record OrderRequest(
        @Nullable String merchantId,
        @Nullable String referenceNo,
        @Nullable String channel,
        @Nullable PartyPart shipper,
        @Nullable PartyPart consignee,
        @Nullable List<@Nullable ParcelPart> parcels,
        @Nullable List<@Nullable CustomsPart> customsItems,
        @Nullable String duties) {

    /** Whether a merchant may send it: it names nobody else. */
    public boolean isFor(String merchant) {
        return merchantId == null || Codes.folded(merchantId).equals(merchant);
    }

    /** The same request on behalf of another merchant. */
    public OrderRequest of(@Nullable String merchant) {
        return new OrderRequest(merchant, referenceNo, channel, shipper, consignee, parcels, customsItems, duties);
    }

    /** The same as far as a price depends on it, by whichever channel. */
    OrderRequest priced() {
        return new OrderRequest(
                merchantId,
                "price",
                Channel.AUTO,
                shipper == null ? null : shipper.priced(),
                consignee == null ? null : consignee.priced(),
                parcels,
                customsItems,
                duties);
    }

    /** Asks for what is known of an order already, by a channel. */
    public static OrderRequest asking(OrderContent content, String channel) {
        return new OrderRequest(
                content.merchantId(),
                content.referenceNo(),
                channel,
                PartyPart.of(content.shipper()),
                PartyPart.of(content.consignee()),
                content.parcels().stream().map(ParcelPart::of).toList(),
                content.customsItems().stream().map(CustomsPart::of).toList(),
                content.duties() == null ? null : content.duties().name());
    }

    /** Names no value: a request holds personal data. */
    @Override
    public String toString() {
        return "OrderRequest[masked]";
    }

    /**
     * A shipper or consignee as written upstream.
     *
     * @param phone          with its extension, or without
     * @param phoneExtension where upstream holds it apart
     */
    public record PartyPart(
            @Nullable String name,
            @Nullable String company,
            @Nullable String phone,
            @Nullable String phoneExtension,
            @Nullable String email,
            @Nullable String country,
            @Nullable String region,
            @Nullable String city,
            @Nullable String district,
            @Nullable String postalCode,
            @Nullable String line1,
            @Nullable String line2) {
        static PartyPart of(Party party) {
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

        PartyPart priced() {
            return new PartyPart(
                    orDash(name),
                    company,
                    null,
                    null,
                    null,
                    country,
                    region,
                    orDash(city),
                    null,
                    postalCode,
                    orDash(line1),
                    null);
        }

        private static String orDash(@Nullable String text) {
            return text == null || text.isBlank() ? "-" : text;
        }

        @Override
        public String toString() {
            return "PartyPart[masked]";
        }
    }

    /** One piece as written upstream. */
    public record ParcelPart(
            @Nullable WeightPart weight,
            @Nullable DimensionsPart dimensions,
            @Nullable String reference) {
        static ParcelPart of(Parcel parcel) {
            return new ParcelPart(
                    WeightPart.grams(parcel.weightGrams()),
                    parcel.size() == null ? null : DimensionsPart.of(parcel.size()),
                    parcel.reference());
        }
    }

    /** A weight with its unit, one of {@code g kg lb oz}. */
    public record WeightPart(
            @Nullable BigDecimal value, @Nullable String unit) {
        static WeightPart grams(int grams) {
            return new WeightPart(BigDecimal.valueOf(grams), "g");
        }
    }

    /** Outer size with its unit, one of {@code cm in mm}. */
    public record DimensionsPart(
            @Nullable BigDecimal length,
            @Nullable BigDecimal width,
            @Nullable BigDecimal height,
            @Nullable String unit) {
        static DimensionsPart of(Parcel.Size size) {
            return new DimensionsPart(
                    BigDecimal.valueOf(size.lengthMm(), 1),
                    BigDecimal.valueOf(size.widthMm(), 1),
                    BigDecimal.valueOf(size.heightMm(), 1),
                    "cm");
        }
    }

    /** A line of the customs declaration as written upstream. */
    public record CustomsPart(
            @Nullable String description,
            @Nullable String hsCode,
            @Nullable String originCountry,
            @Nullable Integer quantity,
            @Nullable MoneyPart unitValue,
            @Nullable WeightPart unitWeight,
            @Nullable String sku) {
        static CustomsPart of(CustomsItem item) {
            return new CustomsPart(
                    item.description(),
                    item.hsCode(),
                    item.originCountry(),
                    item.quantity(),
                    new MoneyPart(
                            item.unitValue().getAmountMinorLong(),
                            item.unitValue().getCurrencyUnit().getCode()),
                    item.unitWeightGrams() == null ? null : WeightPart.grams(item.unitWeightGrams()),
                    item.sku());
        }
    }

    /** An amount in minor units of an ISO 4217 currency. */
    public record MoneyPart(
            @Nullable Long amountMinor, @Nullable String currency) {}
}
