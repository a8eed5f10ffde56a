package io.waymark.exceptions.cases.adapter.rest;

import io.waymark.web.ProblemType;

/** The refusals of this service; the one place where their codes are spelled. */
final class CaseProblems {
    static final ProblemType NOT_FOUND = new ProblemType(404, "CASE_NOT_FOUND", "There is no such case.");
    static final ProblemType NOT_YOURS =
            new ProblemType(403, "CASE_OF_ANOTHER_DESK", "The case belongs to a desk that is not the caller's.");
    static final ProblemType NOT_PERMITTED =
            new ProblemType(403, "CASE_ACTION_NOT_PERMITTED", "The caller's roles do not permit this action.");
    static final ProblemType NOT_ALLOWED =
            new ProblemType(409, "CASE_TRANSITION_NOT_ALLOWED", "The case's state does not allow this action.");
    static final ProblemType SAME_DESK = new ProblemType(409, "CASE_WITH_THIS_DESK", "The desk has the case already.");
    static final ProblemType OUT_OF_DATE =
            new ProblemType(409, "CASE_VERSION_CONFLICT", "Somebody has changed the case since it was read.");

    static final ProblemType NOTHING_TO_UNDO = new ProblemType(
            409,
            "CASE_NOTHING_TO_UNDO",
            "The caller did nothing with the case that can still be taken back, or something else has become of it since.");

    private CaseProblems() {}
}
