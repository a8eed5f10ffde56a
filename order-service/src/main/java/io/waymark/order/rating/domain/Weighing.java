package io.waymark.order.rating.domain;

import io.waymark.order.ordering.domain.Parcel;
import java.util.List;

/**
 * Which weight a card bills.
 *
 * @param divisor cubic centimetres for each kilogram of volumetric weight; 0 where volume never counts
 */
public record Weighing(Basis basis, int divisor) {
    /** What is compared with what. */
    public enum Basis {
        /** The parcels' weight alone. */
        ACTUAL,
        /** Of each parcel the greater of its weight and its volumetric weight. */
        PARCEL,
        /** The greater of all parcels' weight and all parcels' volumetric weight. */
        ORDER
    }

    /** Which of two weights is billed. */
    public enum Reason {
        ACTUAL,
        VOLUMETRIC
    }

    /**
     * What is billed.
     *
     * @param grams           that count
     * @param actualGrams     what the parcels weigh
     * @param volumetricGrams what their volume weighs; 0 where it never counts or no size is known
     */
    public record Billed(long grams, Reason reason, long actualGrams, long volumetricGrams) {}

    /** The billed weight; a parcel of unknown size has no volumetric weight. */
    public Billed of(List<Parcel> parcels) {
        long actual = 0;
        long volumetric = 0;
        long greater = 0;
        for (Parcel parcel : parcels) {
            long volume = volumetric(parcel);
            actual += parcel.weightGrams();
            volumetric += volume;
            greater += Math.max(parcel.weightGrams(), volume);
        }
        long billed =
                switch (basis) {
                    case ACTUAL -> actual;
                    case PARCEL -> greater;
                    case ORDER -> Math.max(actual, volumetric);
                };
        return new Billed(billed, billed > actual ? Reason.VOLUMETRIC : Reason.ACTUAL, actual, volumetric);
    }

    /**
     * In whole grams, rounded up: cubic millimetres by the divisor, for a cubic centimetre has as many of them as a kilogram has
     * grams.
     */
    private long volumetric(Parcel parcel) {
        Parcel.Size size = parcel.size();
        if (divisor == 0 || size == null) {
            return 0;
        }
        return Math.ceilDiv((long) size.lengthMm() * size.widthMm() * size.heightMm(), divisor);
    }
}
