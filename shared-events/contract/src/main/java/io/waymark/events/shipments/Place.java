package io.waymark.events.shipments;

import org.jspecify.annotations.Nullable;

/**
 * Where a scan happened, split as far as the provider's text allows.
 *
 * @param country    ISO 3166-1 alpha-2 code
 * @param region     state, province or county
 * @param city       city or town
 * @param postalCode postal code
 * @param text       the provider's own words
 */
public record Place(
        @Nullable String country,
        @Nullable String region,
        @Nullable String city,
        @Nullable String postalCode,
        @Nullable String text) {}
