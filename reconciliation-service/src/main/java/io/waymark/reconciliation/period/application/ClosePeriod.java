package io.waymark.reconciliation.period.application;

import io.waymark.reconciliation.ledger.application.GivenReasons;
import io.waymark.reconciliation.period.domain.Closing;
import io.waymark.reconciliation.period.domain.PeriodStanding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Closes a month: from then on nothing is booked in it. What it adds up to is worked out afterwards. */
@ApplicationScoped
public class ClosePeriod {
    private final Periods periods;
    private final GivenReasons reasons;
    private final Clock clock;

    ClosePeriod(Periods periods, GivenReasons reasons, Clock clock) {
        this.periods = periods;
        this.reasons = reasons;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** Nothing is booked in it any more. */
        record Closed(PeriodStanding standing) implements Outcome {}

        /** It was closed before. */
        record ClosedBefore() implements Outcome {}

        /** The month still runs, UTC. */
        record NotOver() implements Outcome {}

        /** This month before it is open, and has entries. */
        record EarlierOpen(YearMonth earlier) implements Outcome {}
    }

    /** Closes the month for this person, who says why. */
    @Transactional
    public Outcome close(YearMonth period, String person, String reason) {
        periods.hold();
        PeriodStanding standing = periods.find(period);
        Instant now = clock.instant();
        if (!standing.open()) {
            return new Outcome.ClosedBefore();
        }
        if (!period.isBefore(YearMonth.from(now.atOffset(ZoneOffset.UTC)))) {
            return new Outcome.NotOver();
        }
        Optional<YearMonth> earlier = periods.firstOpenWithEntries().filter(first -> first.isBefore(period));
        if (earlier.isPresent()) {
            return new Outcome.EarlierOpen(earlier.get());
        }
        Closing closing =
                new Closing(UUID.randomUUID(), period, standing.closings().size() + 1, person, now, null);
        periods.close(closing);
        reasons.keep(Map.of(closing.id(), reason));
        return new Outcome.Closed(periods.find(period));
    }
}
