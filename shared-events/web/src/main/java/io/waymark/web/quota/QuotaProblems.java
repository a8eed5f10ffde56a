package io.waymark.web.quota;

import io.waymark.web.ProblemType;

/** The refusal of those who ask too much. */
final class QuotaProblems {
    static final ProblemType QUOTA_EXCEEDED = new ProblemType(
            429, "QUOTA_EXCEEDED", "The caller has used up its requests; Retry-After says when to come again.");

    /** The same refusal to a reader of documents; its detail says that requests in flight are meant. */
    static final ProblemType TOO_MANY_AT_ONCE = new ProblemType(
            429, "TOO_MANY_AT_ONCE", "The caller asks too much at once; Retry-After says when to come again.");

    private QuotaProblems() {}
}
