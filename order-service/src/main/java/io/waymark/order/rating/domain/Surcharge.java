package io.waymark.order.rating.domain;

import io.waymark.order.ordering.domain.Parcel;
import io.waymark.order.ordering.domain.PostalArea;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is billed on top of transport where its condition holds.
 *
 * @param destination ISO 3166-1 alpha-2, or {@code *}
 * @param areas       postal codes of the destination; empty for all
 * @param threshold   in millimetres or grams, by the kind; 0 where the kind has none
 */
public record Surcharge(
        String name, Kind kind, String destination, List<PostalArea> areas, int threshold, Fee fee, boolean fuelled) {
    public Surcharge {
        areas = List.copyOf(areas);
    }

    /** When it is billed. */
    public enum Kind {
        ALWAYS,
        /** The destination lies in its areas. */
        REMOTE,
        /** A parcel's longest side is longer than the threshold. */
        LONGEST_SIDE,
        /** A parcel's length and girth are more than the threshold. */
        GIRTH,
        /** A parcel weighs more than the threshold. */
        HEAVY,
        /** No company receives it. */
        RESIDENTIAL,
        /** Goods are declared to customs. */
        CUSTOMS,
        /** The shipper pays duties and taxes. */
        DDP;

        /** Whether it needs a threshold. */
        public boolean measures() {
            return this == LONGEST_SIDE || this == GIRTH || this == HEAVY;
        }
    }

    /**
     * How much.
     *
     * @param perParcel   whether each parcel that meets the condition is billed
     * @param amountMinor fixed, in minor units; counts where {@code percent} is null
     * @param percent     of base and weight
     * @param leastMinor  a percentage is this at least
     */
    public record Fee(
            boolean perParcel, long amountMinor, @Nullable BigDecimal percent, long leastMinor) {
        long of(long transportMinor, long parcels) {
            long one = percent == null ? amountMinor : Math.max(leastMinor, Percent.of(transportMinor, percent));
            return perParcel ? Math.multiplyExact(one, parcels) : one;
        }
    }

    /** In minor units; 0 where it is not billed. */
    long of(Freight freight, long transportMinor) {
        if (!Lane.isCountry(destination, freight.to().country())
                || !Lane.holds(areas, freight.to().postal())) {
            return 0;
        }
        long parcels = freight.parcels().stream().filter(meets(freight)).count();
        return parcels == 0 ? 0 : fee.of(transportMinor, parcels);
    }

    private Predicate<Parcel> meets(Freight freight) {
        return switch (kind) {
            case ALWAYS, REMOTE -> parcel -> true;
            case LONGEST_SIDE -> parcel -> parcel.size() != null && longest(parcel.size()) > threshold;
            case GIRTH -> parcel -> parcel.size() != null && girth(parcel.size()) > threshold;
            case HEAVY -> parcel -> parcel.weightGrams() > threshold;
            case RESIDENTIAL -> parcel -> freight.residential();
            case CUSTOMS -> parcel -> freight.declared();
            case DDP -> parcel -> freight.dutiesPaid();
        };
    }

    private static int longest(Parcel.Size size) {
        return Math.max(size.lengthMm(), Math.max(size.widthMm(), size.heightMm()));
    }

    /** The longest side and twice the sum of the others. */
    private static int girth(Parcel.Size size) {
        int longest = longest(size);
        return longest + 2 * (size.lengthMm() + size.widthMm() + size.heightMm() - longest);
    }
}
