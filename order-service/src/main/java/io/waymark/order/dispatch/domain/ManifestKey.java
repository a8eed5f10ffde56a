package io.waymark.order.dispatch.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is closed together, and once.
 *
 * @param carrier our code
 * @param channel narrows it to one product, where a merchant hands its products over one by one; null for all of the carrier
 * @param day     what is booked until its end is closed with it
 */
public record ManifestKey(
        String merchantId, String carrier, @Nullable String channel, LocalDate day) {

    /** When the day ends there. */
    public Instant end(ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
