package io.waymark.order.rating.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On which days, UTC, a card counts.
 *
 * @param until the first day on which it does not any more; null without end
 */
public record Validity(LocalDate from, @Nullable LocalDate until) {
    boolean holds(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
