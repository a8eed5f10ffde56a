package io.waymark.exceptions.clocks.domain;

import org.jspecify.annotations.Nullable;

/**
 * A place, as far as its clock and its holidays ask.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region  state or province, by code or name; null where nobody says
 */
public record Locality(String country, @Nullable String region) {
    /** What it is called, such as {@code CN-GD}. */
    public String name() {
        return region == null ? country : country + "-" + region;
    }
}
