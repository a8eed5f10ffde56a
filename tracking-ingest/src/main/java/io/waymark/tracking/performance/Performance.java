package io.waymark.tracking.performance;

import io.waymark.tracking.performance.domain.TransitTimes;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Figures of the cohorts that a row stands for; a dimension that was not asked for is null.
 *
 * @param volume    parcels that the carrier took
 * @param delivered of these, with the recipient now
 * @param expected  of the delivered, those whose carrier had named a time
 * @param onTime    of the expected, delivered by then
 * @param troubled  with an exception at any time
 * @param attempted whose delivery was tried
 * @param firstTry  of these, delivered without a failed try
 */
public record Performance(
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String origin,
        @Nullable String destination,
        @Nullable LocalDate day,
        long volume,
        long delivered,
        long expected,
        long onTime,
        long troubled,
        long attempted,
        long firstTry,
        TransitTimes transit) {}
