package io.waymark.tracking.reuse;

import io.waymark.web.ProblemType;

/** The refusals of this feature. */
final class ReuseProblems {
    static final ProblemType SHIPMENT_NOT_FOUND = new ProblemType(404, "SHIPMENT_NOT_FOUND", "No shipment fits.");
    static final ProblemType SAME_PARCEL_INVALID =
            new ProblemType(422, "SAME_PARCEL_INVALID", "The decision cannot be understood.");
    static final ProblemType NUMBER_NOT_REUSED =
            new ProblemType(409, "NUMBER_NOT_REUSED", "There are no scans of an earlier parcel to decide about.");
    static final ProblemType SHIPMENT_CHANGED =
            new ProblemType(409, "SHIPMENT_CHANGED", "The shipment is no longer what was decided about.");

    private ReuseProblems() {}
}
