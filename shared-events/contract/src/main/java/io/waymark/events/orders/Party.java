package io.waymark.events.orders;

import org.jspecify.annotations.Nullable;

/**
 * A shipper or consignee as an upstream system writes it. Personal data: it travels only in commands, never in facts.
 *
 * @param name full name of the person
 * @param company company name
 * @param phone any common notation, its extension included; order-service normalises it to E.164 with {@code country} as
 *     the default region
 * @param phoneExtension digits that are dialled once the phone answers, where the sender holds them apart
 * @param email E-mail address
 * @param country ISO 3166-1 alpha-2 code
 * @param region state, province or county
 * @param city city or town
 * @param district district or suburb, where addresses of the country name one
 * @param postalCode postal code, where the country uses postal codes
 * @param line1 street and house number
 * @param line2 building, floor, flat or the like
 */
public record Party(
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
    @Override
    public String toString() {
        return "Party[" + country + ", masked]";
    }
}
