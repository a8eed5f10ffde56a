package io.waymark.reconciliation.period.adapter.rest;

import io.waymark.reconciliation.ReconciliationProblems;
import io.waymark.reconciliation.period.application.ClosePeriod;
import io.waymark.reconciliation.period.application.ReopenPeriod;
import io.waymark.reconciliation.period.domain.PeriodStanding;
import io.waymark.web.FieldFault;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;
import io.waymark.web.bounds.Lengths;
import io.waymark.web.bounds.Reach;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what callers write of periods, and words what they are refused. */
final class PeriodWords {

    /**
     * The month.
     *
     * @throws ProblemException 404 for what is no month
     */
    static YearMonth month(String word) {
        try {
            YearMonth month = YearMonth.parse(word);
            if (Reach.holds(month.atDay(1))) {
                return month;
            }
        } catch (DateTimeException unreadable) {
            // refused below, like a month out of reach
        }
        throw refused(ReconciliationProblems.PERIOD_UNKNOWN, "a period is a month such as 2026-11");
    }

    /**
     * Why somebody does it.
     *
     * @throws ProblemException 422 where it is missing or too long
     */
    static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > Lengths.NOTE) {
            throw new ProblemException(
                    HttpProblems.VALIDATION_FAILED,
                    "see errors",
                    List.of(new FieldFault("reason", "must have 1 to 2000 characters")));
        }
        return reason;
    }

    static PeriodStanding closed(ClosePeriod.Outcome outcome) {
        return switch (outcome) {
            case ClosePeriod.Outcome.Closed closed -> closed.standing();
            case ClosePeriod.Outcome.ClosedBefore() ->
                throw refused(ReconciliationProblems.PERIOD_CLOSED, "it was closed before");
            case ClosePeriod.Outcome.NotOver() ->
                throw refused(ReconciliationProblems.PERIOD_RUNS, "a month is closed when it is over, UTC");
            case ClosePeriod.Outcome.EarlierOpen before ->
                throw refused(ReconciliationProblems.PERIODS_IN_TURN, before.earlier() + " is open and comes first");
        };
    }

    static PeriodStanding reopened(ReopenPeriod.Outcome outcome) {
        return switch (outcome) {
            case ReopenPeriod.Outcome.Done done -> done.standing();
            case ReopenPeriod.Outcome.NotClosed() ->
                throw refused(ReconciliationProblems.PERIOD_OPEN, "there is nothing to reopen");
            case ReopenPeriod.Outcome.LaterClosed() ->
                throw refused(ReconciliationProblems.PERIODS_IN_TURN, "a later period is closed and comes first");
            case ReopenPeriod.Outcome.AskedBefore() ->
                throw refused(ReconciliationProblems.REOPENING_WAITS, "a wish to reopen it waits for a decision");
            case ReopenPeriod.Outcome.NothingWaits() ->
                throw refused(ReconciliationProblems.NOTHING_WAITS, "nobody asked to reopen it");
            case ReopenPeriod.Outcome.OwnRequest() ->
                throw refused(ReconciliationProblems.OWN_PROPOSAL, "another person has to look at it");
        };
    }

    private static ProblemException refused(ProblemType type, String detail) {
        return new ProblemException(type, detail);
    }

    private PeriodWords() {}
}
