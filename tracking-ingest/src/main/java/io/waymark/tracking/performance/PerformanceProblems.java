package io.waymark.tracking.performance;

import io.waymark.web.ProblemType;

/** The refusals of questions about carriers. */
final class PerformanceProblems {
    static final ProblemType QUERY_INVALID = new ProblemType(400, "QUERY_INVALID", "The query cannot be understood.");
    static final ProblemType ANSWER_TOO_LARGE =
            new ProblemType(422, "ANSWER_TOO_LARGE", "The answer would be too large.");

    private PerformanceProblems() {}
}
