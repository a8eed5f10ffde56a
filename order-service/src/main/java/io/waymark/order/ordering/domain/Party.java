package io.waymark.order.ordering.domain;

import org.jspecify.annotations.Nullable;

/**
 * A shipper or consignee, normalised. Personal data: encrypted at rest, masked in text.
 *
 * @param phone      E.164, or null where none or only a placeholder was given
 * @param phoneExtension digits that are dialled once the phone answers; null where there are none
 * @param country    ISO 3166-1 alpha-2, upper case
 * @param postalCode as the country writes it, upper case; null where it has none
 */
public record Party(
        String name,
        @Nullable String company,
        @Nullable String phone,
        @Nullable String phoneExtension,
        @Nullable String email,
        String country,
        @Nullable String region,
        String city,
        @Nullable String district,
        @Nullable String postalCode,
        String line1,
        @Nullable String line2) {

    /** The country alone: anything more would let a log line identify a person. */
    @Override
    public String toString() {
        return "Party[" + country + ", masked]";
    }
}
