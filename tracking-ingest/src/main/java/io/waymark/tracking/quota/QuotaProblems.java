package io.waymark.tracking.quota;

import io.waymark.web.ProblemType;

/** The refusal of those who ask too much. */
final class QuotaProblems {
    static final ProblemType QUOTA_EXCEEDED = new ProblemType(
            429, "QUOTA_EXCEEDED", "The caller has used up its requests; Retry-After says when to come again.");

    private QuotaProblems() {}
}
