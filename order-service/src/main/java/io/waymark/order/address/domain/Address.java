package io.waymark.order.address.domain;

import org.jspecify.annotations.Nullable;

/**
 * An address as far as it is known. Personal data: masked in text.
 *
 * @param country ISO 3166-1 alpha-2, upper case
 * @param postalCode as the country writes it, upper case; null where there is none, or none that is right
 */
public record Address(
        String country,
        @Nullable String region,
        @Nullable String city,
        @Nullable String district,
        @Nullable String postalCode,
        @Nullable String line1,
        @Nullable String line2) {

    Address withRegion(@Nullable String other) {
        return new Address(country, other, city, district, postalCode, line1, line2);
    }

    Address withCity(@Nullable String other) {
        return new Address(country, region, other, district, postalCode, line1, line2);
    }

    Address withDistrict(@Nullable String other) {
        return new Address(country, region, city, other, postalCode, line1, line2);
    }

    /** Whether nothing of its words is in the script of China, Japan or Korea. */
    boolean isLatin() {
        return !Spelling.isEastAsian(text(city) + text(line1) + text(line2) + text(district));
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }

    @Override
    public String toString() {
        return "Address[" + country + ", masked]";
    }
}
