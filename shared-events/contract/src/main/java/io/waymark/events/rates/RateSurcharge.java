package io.waymark.events.rates;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is billed on top of transport where its condition holds.
 *
 * @param surcharge   its name on the card
 * @param kind        its condition: {@code ALWAYS}, {@code REMOTE} (the destination lies in its areas), {@code LONGEST_SIDE},
 *                    {@code GIRTH}, {@code HEAVY} (a parcel above the threshold), {@code RESIDENTIAL} (no company),
 *                    {@code CUSTOMS} (goods are declared), {@code DDP} (the shipper pays duties)
 * @param destination ISO 3166-1 alpha-2 code, or {@code *} for any
 * @param areas       beginnings or ranges of postal codes; none for all
 * @param threshold   in millimetres or grams, by the kind; absent where the kind has none
 * @param perParcel   true where each parcel that meets the condition is billed
 * @param amountMinor fixed, in minor units; absent where it is a percentage
 * @param percent     of base and weight; absent where it is fixed
 * @param leastMinor  a percentage is this at least, in minor units
 * @param fuelled     whether fuel is billed on it, too
 */
public record RateSurcharge(
        String surcharge,
        String kind,
        String destination,
        List<String> areas,
        @Nullable Integer threshold,
        boolean perParcel,
        @Nullable Long amountMinor,
        @Nullable BigDecimal percent,
        long leastMinor,
        boolean fuelled) {}
