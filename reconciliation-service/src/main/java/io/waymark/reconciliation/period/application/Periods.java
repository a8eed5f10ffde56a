package io.waymark.reconciliation.period.application;

import io.waymark.reconciliation.period.domain.Closing;
import io.waymark.reconciliation.period.domain.PeriodStanding;
import io.waymark.reconciliation.period.domain.Reopening;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The months of the books, and who closed and reopened them. */
public interface Periods {
    /** Waits for all who book and keeps them and other closers away until the caller's transaction ends. */
    void hold();

    /** The first month that is open; empty where none was ever closed. */
    Optional<YearMonth> openFrom();

    /** How the month stands, also one in which nothing was ever booked. */
    PeriodStanding find(YearMonth period);

    /**
     * The months in which anything was booked, or that were closed, in their order.
     *
     * @param after the month to begin behind; from the beginning where empty
     */
    List<YearMonth> page(Optional<YearMonth> after, int limit);

    /** The first month of all that are open in which anything is booked; empty where nothing is. */
    Optional<YearMonth> firstOpenWithEntries();

    /** Closes the month, in the caller's transaction, which holds the periods. */
    void close(Closing closing);

    /** Closings that are not sealed. */
    List<Closing> unsealed();

    /**
     * Keeps what a closing adds up to, in the caller's transaction.
     *
     * @return false where another one did so
     */
    boolean seal(Closing closing);

    /** Keeps a wish to reopen, in the caller's transaction. */
    void ask(Reopening reopening);

    /** Keeps a decision, which reopens the month where it approves, in the caller's transaction, which holds the periods. */
    void decide(Reopening reopening);
}
