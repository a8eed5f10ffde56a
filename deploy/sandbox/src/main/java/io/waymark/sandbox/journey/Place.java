package io.waymark.sandbox.journey;

import java.time.ZoneOffset;

/**
 * Where a scan happens.
 *
 * @param country ISO 3166-1 alpha-2
 * @param offset  the local clock's distance from UTC, as the scanner would write it
 */
public record Place(String country, String region, String city, String postalCode, ZoneOffset offset) {

    /** The place as a single line, in the order in which 17TRACK and most carriers print it. */
    public String text() {
        return city + ", " + region + ", " + country;
    }
}
