package io.waymark.reconciliation.period.application;

import io.waymark.reconciliation.ledger.application.GivenReasons;
import io.waymark.reconciliation.period.domain.PeriodStanding;
import io.waymark.reconciliation.period.domain.PeriodStanding.State;
import io.waymark.reconciliation.period.domain.Reopening;
import io.waymark.reconciliation.period.domain.Reopening.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reopens the month that was closed last, if two people want it. */
@ApplicationScoped
public class ReopenPeriod {
    private final Periods periods;
    private final GivenReasons reasons;
    private final PeriodAnnouncements announcements;
    private final Clock clock;

    ReopenPeriod(Periods periods, GivenReasons reasons, PeriodAnnouncements announcements, Clock clock) {
        this.periods = periods;
        this.reasons = reasons;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** It counts. */
        record Done(PeriodStanding standing) implements Outcome {}

        /** It is open, or what it adds up to is not worked out. */
        record NotClosed() implements Outcome {}

        /** A later month is closed, too, and comes first. */
        record LaterClosed() implements Outcome {}

        /** Somebody asked for it before, and nobody has decided. */
        record AskedBefore() implements Outcome {}

        /** Nobody asked for it. */
        record NothingWaits() implements Outcome {}

        /** Who asked for it decides nothing about it. */
        record OwnRequest() implements Outcome {}
    }

    /** Asks for it. */
    @Transactional
    public Outcome ask(YearMonth period, String person, String reason) {
        periods.hold();
        PeriodStanding standing = periods.find(period);
        Optional<Outcome> refused = refused(standing);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (standing.waiting().isPresent()) {
            return new Outcome.AskedBefore();
        }
        Reopening asked =
                new Reopening(UUID.randomUUID(), standing.last().orElseThrow().id(), person, clock.instant(), null);
        periods.ask(asked);
        reasons.keep(Map.of(asked.id(), reason));
        return new Outcome.Done(periods.find(period));
    }

    /** Approves or refuses what was asked for. */
    @Transactional
    public Outcome decide(YearMonth period, boolean approved, String person) {
        periods.hold();
        PeriodStanding standing = periods.find(period);
        Optional<Reopening> waiting = standing.waiting();
        if (waiting.isEmpty()) {
            return new Outcome.NothingWaits();
        }
        if (waiting.get().by().equals(person)) {
            return new Outcome.OwnRequest();
        }
        Optional<Outcome> refused = approved ? refused(standing) : Optional.empty();
        if (refused.isPresent()) {
            return refused.get();
        }
        Decision decision = new Decision(approved, person, clock.instant());
        periods.decide(waiting.get().decided(decision));
        if (approved) {
            announcements.reopened(period, waiting.get(), decision);
        }
        return new Outcome.Done(periods.find(period));
    }

    private Optional<Outcome> refused(PeriodStanding standing) {
        if (standing.state() != State.CLOSED || standing.last().isEmpty()) {
            return Optional.of(new Outcome.NotClosed());
        }
        boolean isLast = periods.openFrom()
                .map(first -> first.equals(standing.period().plusMonths(1)))
                .orElse(false);
        return isLast ? Optional.empty() : Optional.of(new Outcome.LaterClosed());
    }
}
