package io.waymark.exceptions.measures.application;

import io.waymark.exceptions.measures.domain.Dimension;
import io.waymark.exceptions.measures.domain.Period;
import io.waymark.exceptions.measures.domain.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was counted, whether it lies in the daily figures already or not. */
public interface Tallies {
    /**
     * Reads all of a period's counts in one look.
     *
     * @param merchantId whose alone; null for everybody's
     * @param now        what is late by then counts as late
     */
    List<Tally> of(Collection<Dimension> by, Period period, @Nullable String merchantId, Instant now);

    /** How many episodes began on each day on which any did. */
    Map<LocalDate, Long> openedByDay(Period period, Instant now);
}
