package io.waymark.order.dispatch.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * What was handed over; never changes.
 *
 * @param number for people and scanners, such as {@code MF00000042}
 * @param zone   in which the day ended
 * @param by     who closed it
 */
public record Manifest(
        UUID id, String number, ManifestKey key, ZoneId zone, Totals totals, Instant closedAt, String by) {

    /** @param weightGrams of all parcels */
    public record Totals(int shipments, int parcels, long weightGrams) {}

    /** @param serial never given before */
    public static String number(long serial) {
        return String.format(Locale.ROOT, "MF%08d", serial);
    }
}
