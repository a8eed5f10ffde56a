package io.waymark.tracking.page;

import io.waymark.web.ProblemType;

/** The refusals of the tracking link. */
final class PageProblems {
    static final ProblemType SHIPMENT_NOT_FOUND =
            new ProblemType(404, "SHIPMENT_NOT_FOUND", "No shipment fits, or none that this caller may see.");

    private PageProblems() {}
}
