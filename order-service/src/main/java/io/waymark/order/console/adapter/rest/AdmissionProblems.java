package io.waymark.order.console.adapter.rest;

import io.waymark.web.ProblemType;

/** Whom the console keeps out. */
final class AdmissionProblems {
    static final ProblemType MERCHANT_BLOCKED = new ProblemType(403, "MERCHANT_BLOCKED", "The merchant is blocked.");
    static final ProblemType CLIENT_BLOCKED = new ProblemType(403, "CLIENT_BLOCKED", "The client is blocked.");
    static final ProblemType CLIENT_OF_ANOTHER = new ProblemType(
            403, "CLIENT_OF_ANOTHER_MERCHANT", "The client does not speak for the merchant of its token.");

    private AdmissionProblems() {}
}
