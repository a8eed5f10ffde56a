package io.waymark.tracking.query;

import io.waymark.web.ProblemType;

/** The refusals of the queries. */
final class QueryProblems {
    static final ProblemType SHIPMENT_NOT_FOUND =
            new ProblemType(404, "SHIPMENT_NOT_FOUND", "No shipment fits, or none that this caller may see.");
    static final ProblemType SHIPMENT_AMBIGUOUS =
            new ProblemType(409, "SHIPMENT_AMBIGUOUS", "More than one shipment fits.");
    static final ProblemType QUERY_INVALID = new ProblemType(400, "QUERY_INVALID", "The query cannot be understood.");
    static final ProblemType BATCH_INVALID =
            new ProblemType(422, "BATCH_INVALID", "Questions of the batch are not valid.");
    static final ProblemType QUERY_BUSY = new ProblemType(503, "QUERY_BUSY", "The query was not answered; ask again.");

    private QueryProblems() {}
}
