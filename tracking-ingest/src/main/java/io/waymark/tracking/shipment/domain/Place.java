package io.waymark.tracking.shipment.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where a node happened, split as far as the provider's words allow.
 *
 * @param country ISO 3166-1 alpha-2
 * @param text    the provider's own words, with personal data masked
 */
public record Place(
        @Nullable String country,
        @Nullable String region,
        @Nullable String city,
        @Nullable String postalCode,
        @Nullable String text) {
    /** A place of which nothing is known. */
    public static final Place NOWHERE = new Place(null, null, null, null, null);
}
