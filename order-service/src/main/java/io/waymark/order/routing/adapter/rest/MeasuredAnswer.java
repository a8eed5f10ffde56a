package io.waymark.order.routing.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.order.rating.domain.Measured;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What our own tracking measured of a carrier's service on the lane, over all merchants.
 *
 * @param service          that was measured: the carrier's name of what it booked
 * @param firstDay         first day of hand-over that counts
 * @param lastDay          last day of hand-over that counts
 * @param volume           parcels that the carrier took
 * @param delivered        of these
 * @param transitP50Hours  from hand-over to delivery, half of the delivered at most; absent without any
 * @param transitP90Hours  nine of ten
 * @param transitP95Hours  nineteen of twenty
 * @param estimated        of the delivered, those whose carrier had named a time
 * @param onTimeRate       of these, by the first time it named, from 0 to 1; absent without any
 * @param exceptionRate    of the volume, from 0 to 1
 * @param firstAttemptRate of those whose delivery was tried, from 0 to 1; absent without any
 * @param computedAt       UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeasuredAnswer(
        String service,
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
        Instant computedAt) {

    static @Nullable MeasuredAnswer of(@Nullable Measured measured) {
        return measured == null
                ? null
                : new MeasuredAnswer(
                        measured.subject().service(),
                        measured.window().firstDay(),
                        measured.window().lastDay(),
                        measured.volume(),
                        measured.delivered(),
                        measured.transit().p50(),
                        measured.transit().p90(),
                        measured.transit().p95(),
                        measured.estimated(),
                        measured.shares().onTime(),
                        measured.shares().exceptions(),
                        measured.shares().firstAttempt(),
                        measured.computedAt());
    }
}
