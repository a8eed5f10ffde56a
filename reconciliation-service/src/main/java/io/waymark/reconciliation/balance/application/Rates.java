package io.waymark.reconciliation.balance.application;

import io.waymark.reconciliation.balance.domain.Rate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What currencies were worth, as somebody stated it. */
public interface Rates {
    /** A rate as it was stated. */
    record Stated(Rate rate, String by, Instant at) {}

    /** Where a page begins: behind this statement. */
    record Place(String from, String to, LocalDate day, Instant at) {}

    /**
     * Keeps a statement; it counts from when it was made and replaces nothing of before.
     *
     * @return as it is kept: of two that are made in one moment, one is a moment later
     */
    Stated state(Stated stated);

    /**
     * The newest rate of this day or before, as it was known then.
     *
     * @param knownUntil statements that were made before; all where null
     */
    Optional<Rate> on(LocalDate day, String from, String to, @Nullable Instant knownUntil);

    /** All statements by their currencies, day and time. */
    List<Stated> page(@Nullable String from, @Nullable String to, Optional<Place> after, int limit);
}
