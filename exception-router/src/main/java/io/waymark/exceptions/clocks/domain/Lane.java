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

    boolean fits(String pattern) {
        return switch (pattern) {
            case ANY -> true;
            case DOMESTIC -> isDomestic();
            case INTERNATIONAL -> !isDomestic();
            case String pair -> pair.equals(origin + "-" + destination);
        };
    }

    /** How much a rule's lane says: 0 nothing, 1 domestic or international, 2 a pair of countries. */
    static int closeness(String pattern) {
        return switch (pattern) {
            case ANY -> 0;
            case DOMESTIC, INTERNATIONAL -> 1;
            default -> 2;
        };
    }
}
