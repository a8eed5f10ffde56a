package io.waymark.tracking.performance;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cohorts are asked about, and by what they are told apart.
 *
 * @param from       first day of hand-over
 * @param to         last day of hand-over
 * @param merchantId null for all merchants
 * @param mostRows   the bound of the answer
 */
public record PerformanceQuestion(
        LocalDate from,
        LocalDate to,
        @Nullable String merchantId,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String origin,
        @Nullable String destination,
        Set<Dimension> by,
        int mostRows) {

    /** By what figures can be told apart. */
    public enum Dimension {
        CARRIER,
        SERVICE,
        LANE,
        DAY
    }
}
