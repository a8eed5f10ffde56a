package io.waymark.exceptions.clocks.domain;

import org.jspecify.annotations.Nullable;

/**
 * From where to where, as ISO 3166-1 alpha-2. An unknown lane counts as international, since a late stall is better than a
 * false one.
 */
public record Lane(@Nullable String origin, @Nullable String destination) {
    public static final String ANY = "*";
    public static final String DOMESTIC = "domestic";
    public static final String INTERNATIONAL = "international";

    public boolean isDomestic() {
        return origin != null && origin.equals(destination);
    }

    /** How closely a rule's lane fits: 0 not at all, 1 any, 2 domestic or international, 3 this very pair. */
    int fit(String pattern) {
        return switch (pattern) {
            case ANY -> 1;
            case DOMESTIC -> isDomestic() ? 2 : 0;
            case INTERNATIONAL -> isDomestic() ? 0 : 2;
            case String pair -> pair.equals(origin + "-" + destination) ? 3 : 0;
        };
    }
}
