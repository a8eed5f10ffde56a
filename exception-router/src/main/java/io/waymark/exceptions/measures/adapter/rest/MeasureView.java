package io.waymark.exceptions.measures.adapter.rest;

import io.waymark.exceptions.measures.domain.Figures;
import io.waymark.exceptions.measures.domain.Measure;
import io.waymark.exceptions.measures.domain.Spans;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Figures as callers read them; docs/operations/measures.md says how each is worked out. What has nothing to be worked out from
 * is null.
 *
 * @param value  which code, carrier, lane, channel or desk; empty where nobody knows, and for the total
 * @param opened episodes that began: a case that comes back begins another one
 */
public record MeasureView(
        String value,
        long opened,
        long reopened,
        long waybills,
        @Nullable BigDecimal openedPerWaybill,
        @Nullable BigDecimal trackedShare,
        @Nullable BigDecimal detectP50Minutes,
        @Nullable BigDecimal detectP90Minutes,
        long acknowledged,
        @Nullable BigDecimal acknowledgeP50Minutes,
        @Nullable BigDecimal acknowledgeP90Minutes,
        long resolved,
        @Nullable BigDecimal resolveP50Minutes,
        @Nullable BigDecimal resolveP90Minutes,
        @Nullable BigDecimal resolvedByItselfShare,
        long firstResponseLate,
        long resolveLate) {
    private static final double HALF = 0.5;
    private static final double MOST = 0.9;
    private static final int PLACES_OF_SHARES = 4;
    private static final BigDecimal MILLIS_OF_A_MINUTE = BigDecimal.valueOf(60_000);

    static MeasureView of(String value, Figures figures) {
        return new MeasureView(
                value,
                figures.count(Measure.OPENED),
                figures.count(Measure.REOPENED),
                figures.count(Measure.WAYBILLS),
                share(figures.perWaybill()),
                share(figures.tracked()),
                minutes(figures.timeToDetect(), HALF),
                minutes(figures.timeToDetect(), MOST),
                figures.count(Measure.ACKNOWLEDGED),
                minutes(figures.timeToAcknowledge(), HALF),
                minutes(figures.timeToAcknowledge(), MOST),
                figures.resolved(),
                minutes(figures.timeToResolve(), HALF),
                minutes(figures.timeToResolve(), MOST),
                share(figures.resolvedByItself()),
                figures.count(Measure.FIRST_RESPONSE_LATE),
                figures.count(Measure.RESOLVE_LATE));
    }

    private static @Nullable BigDecimal share(Optional<Double> share) {
        return share.map(known -> BigDecimal.valueOf(known).setScale(PLACES_OF_SHARES, RoundingMode.HALF_UP))
                .orElse(null);
    }

    private static @Nullable BigDecimal minutes(Spans spans, double share) {
        return spans.quantile(share)
                .map(Duration::toMillis)
                .map(millis -> BigDecimal.valueOf(millis).divide(MILLIS_OF_A_MINUTE, 1, RoundingMode.HALF_UP))
                .orElse(null);
    }
}
