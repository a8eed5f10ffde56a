package io.waymark.events.carriers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code carrier.figures.v1}: how a carrier's service did on a lane in the days of a window, over all merchants. The topic is
 * compacted: it keeps the newest record of each carrier, service and lane. A record with a volume of zero says that the window
 * holds no parcel any more.
 *
 * @param carrier            our carrier code, upper case, such as {@code UPS}
 * @param service            the carrier's service that was booked
 * @param originCountry      ISO 3166-1 alpha-2 code
 * @param destinationCountry ISO 3166-1 alpha-2 code
 * @param firstDay           first day of hand-over that counts, by the carrier's clock
 * @param lastDay            last day of hand-over that counts
 * @param volume             parcels that the carrier took
 * @param delivered          of these, with the recipient when it was computed
 * @param transitP50Hours    hours from hand-over to delivery that half of the delivered took at most; absent without any
 * @param transitP90Hours    as many as nine of ten took at most
 * @param transitP95Hours    as many as nineteen of twenty took at most
 * @param estimated          of the delivered, those whose carrier had named a time
 * @param onTimeRate         share of the estimated that came by then, from 0 to 1; absent without any
 * @param exceptionRate      share of the volume that met an exception; absent without volume
 * @param firstAttemptRate   of the parcels whose delivery was tried, share delivered without a failed try; absent without any
 * @param computedAt         when it was computed, UTC; of two records the later one counts
 */
public record CarrierFigures(
        String carrier,
        String service,
        String originCountry,
        String destinationCountry,
        LocalDate firstDay,
        LocalDate lastDay,
        long volume,
        long delivered,
        @Nullable BigDecimal transitP50Hours,
        @Nullable BigDecimal transitP90Hours,
        @Nullable BigDecimal transitP95Hours,
        long estimated,
        @Nullable BigDecimal onTimeRate,
        @Nullable BigDecimal exceptionRate,
        @Nullable BigDecimal firstAttemptRate,
        Instant computedAt) {}
