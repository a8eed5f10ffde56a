package io.waymark.tracking.calls;

import io.waymark.web.ProblemType;

/** The refusals of this feature. */
final class CallProblems {
    static final ProblemType CALL_NOT_FOUND =
            new ProblemType(404, "CALL_NOT_FOUND", "No body of such a push is kept, or it can no longer be read.");

    private CallProblems() {}
}
