package io.waymark.exceptions.measures.application;

import io.waymark.exceptions.measures.domain.Dimension;
import io.waymark.exceptions.measures.domain.Period;
import io.waymark.exceptions.measures.domain.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers how a period went. */
@ApplicationScoped
public class AskMeasures {
    private final Tallies tallies;
    private final MeasureMetrics metrics;
    private final Clock clock;

    AskMeasures(Tallies tallies, MeasureMetrics metrics, Clock clock) {
        this.tallies = tallies;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Told apart by one thing.
     *
     * @param merchantId whose alone; null for everybody's
     */
    public Measures of(Dimension by, Period period, @Nullable String merchantId) {
        Set<Dimension> needed = by.isOfWaybills() ? EnumSet.of(by) : EnumSet.of(by, Measures.ALL_WAYBILLS);
        return Measures.of(by, counted(needed, period, merchantId));
    }

    /** Everybody's, to be told apart by each thing there is. */
    public Counted all(Period period) {
        return new Counted(counted(EnumSet.allOf(Dimension.class), period, null));
    }

    /** How many episodes began on each day on which any did. */
    public Map<LocalDate, Long> openedByDay(Period period) {
        return metrics.timeQuery(() -> tallies.openedByDay(period, clock.instant()));
    }

    /** The last week that is over. */
    public Period lastWeek() {
        return Period.weekOf(LocalDate.now(clock)).plusWeeks(-1);
    }

    private List<Tally> counted(Set<Dimension> by, Period period, @Nullable String merchantId) {
        return metrics.timeQuery(() -> tallies.of(by, period, merchantId, clock.instant()));
    }
}
