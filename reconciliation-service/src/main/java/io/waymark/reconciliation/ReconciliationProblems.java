package io.waymark.reconciliation;

import io.waymark.web.ProblemType;

/** The one place where this service's refusals are spelled. */
public final class ReconciliationProblems {
    public static final ProblemType ORDER_UNKNOWN =
            new ProblemType(404, "ORDER_UNKNOWN", "No money has moved for such an order.");
    public static final ProblemType CARRIER_LIST_UNREADABLE =
            new ProblemType(422, "CARRIER_LIST_UNREADABLE", "The provider's table of carriers cannot be used.");
    public static final ProblemType CARRIER_LIST_UNFIT = new ProblemType(
            422, "CARRIER_LIST_UNFIT", "The provider's table of carriers lacks codes that our mapping names.");
    public static final ProblemType EXPORT_UNKNOWN = new ProblemType(404, "EXPORT_UNKNOWN", "There is no such export.");
    public static final ProblemType EXPORT_NOT_READY =
            new ProblemType(409, "EXPORT_NOT_READY", "The export is still being added up.");
    public static final ProblemType EXPORT_FAILED =
            new ProblemType(409, "EXPORT_FAILED", "The export could not be added up and is not tried again.");
    public static final ProblemType EXPORTS_WAITING =
            new ProblemType(429, "EXPORTS_WAITING", "The caller has too many exports that wait.");

    public static final ProblemType ENTRY_UNKNOWN =
            new ProblemType(404, "ENTRY_UNKNOWN", "The ledger has no such entry.");
    public static final ProblemType ADJUSTMENT_UNKNOWN =
            new ProblemType(404, "ADJUSTMENT_UNKNOWN", "There is no such adjustment.");
    public static final ProblemType RATE_UNKNOWN =
            new ProblemType(409, "RATE_UNKNOWN", "No rate into the currency of the report was stated.");
    public static final ProblemType ALREADY_REVERSED =
            new ProblemType(409, "ALREADY_REVERSED", "All or a part of the entry is taken back already.");
    public static final ProblemType DECIDED_BEFORE =
            new ProblemType(409, "DECIDED_BEFORE", "Somebody decided about it before.");
    public static final ProblemType OWN_PROPOSAL =
            new ProblemType(403, "OWN_PROPOSAL", "Who proposed it does not decide about it.");
    public static final ProblemType ABOVE_LIMIT =
            new ProblemType(403, "ABOVE_LIMIT", "The amount is above what the caller may approve.");

    public static final ProblemType PERIOD_UNKNOWN = new ProblemType(404, "PERIOD_UNKNOWN", "There is no such period.");
    public static final ProblemType PERIOD_CLOSED = new ProblemType(409, "PERIOD_CLOSED", "The period is closed.");
    public static final ProblemType PERIOD_OPEN = new ProblemType(409, "PERIOD_OPEN", "The period is not closed.");
    public static final ProblemType PERIOD_RUNS = new ProblemType(409, "PERIOD_RUNS", "The period is not over.");
    public static final ProblemType PERIODS_IN_TURN = new ProblemType(
            409, "PERIODS_IN_TURN", "Periods are closed the oldest first, and reopened the newest first.");
    public static final ProblemType REOPENING_WAITS =
            new ProblemType(409, "REOPENING_WAITS", "A wish to reopen the period waits for a decision.");
    public static final ProblemType NOTHING_WAITS =
            new ProblemType(409, "NOTHING_WAITS", "Nothing waits for a decision.");

    private ReconciliationProblems() {}
}
