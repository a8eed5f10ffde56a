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

    private ReconciliationProblems() {}
}
