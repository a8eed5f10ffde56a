package io.waymark.order.rating.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What our own tracking measured of a carrier's service on a lane, over all merchants.
 *
 * @param volume     parcels that the carrier took in the window
 * @param delivered  of these, with the recipient
 * @param estimated  of the delivered, those whose carrier had named a time
 * @param computedAt UTC; of two the later one counts
 */
public record Measured(
        Subject subject,
        Window window,
        long volume,
        long delivered,
        long estimated,
        Transit transit,
        Shares shares,
        Instant computedAt) {

    /** What was measured; countries in ISO 3166-1 alpha-2. */
    public record Subject(String carrier, String service, String origin, String destination) {}

    /** First and last day of hand-over that count. */
    public record Window(LocalDate firstDay, LocalDate lastDay) {}

    /** Hours from hand-over to delivery that a half, nine of ten, and nineteen of twenty took at most; null without any. */
    public record Transit(
            @Nullable BigDecimal p50,
            @Nullable BigDecimal p90,
            @Nullable BigDecimal p95) {}

    /**
     * From 0 to 1, null without anything to divide by.
     *
     * @param onTime       of the estimated, by the first time that the carrier named
     * @param exceptions   of the volume
     * @param firstAttempt of those whose delivery was tried
     */
    public record Shares(
            @Nullable BigDecimal onTime,
            @Nullable BigDecimal exceptions,
            @Nullable BigDecimal firstAttempt) {}
}
