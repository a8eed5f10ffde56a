package io.waymark.order.dispatch.adapter.rest;

import io.waymark.web.FieldFault;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;
import java.util.List;

/** The problems that dispatch is refused with; the one place where they are spelled. */
final class DispatchProblems {
    static final ProblemType UNKNOWN = new ProblemType(404, "MANIFEST_NOT_FOUND", "There is no such manifest.");
    static final ProblemType NOTHING_WAITS =
            new ProblemType(409, "NOTHING_TO_MANIFEST", "No shipment waits to be handed over; the day stays open.");
    static final ProblemType NO_PICKUP = new ProblemType(404, "PICKUP_NOT_FOUND", "No pick-up is booked.");
    static final ProblemType UNSUPPORTED = new ProblemType(
            409, "PICKUP_UNSUPPORTED", "The carrier cannot be asked to come; agree on it by other means.");
    static final ProblemType ANOTHER_LIVES =
            new ProblemType(409, "PICKUP_EXISTS", "Another pick-up is booked or asked for; cancel it first.");
    static final ProblemType TOO_LATE =
            new ProblemType(409, "PICKUP_TOO_LATE", "The carrier comes, and cannot be held back any more.");
    static final ProblemType NOBODY =
            new ProblemType(410, "PEOPLE_FORGOTTEN", "The sender of this manifest is forgotten.");
    static final ProblemType UNREACHABLE =
            new ProblemType(503, "CARRIER_UNREACHABLE", "The carrier does not answer; repeat the request.");

    static final ProblemType PAUSED = new ProblemType(
            503, "CARRIER_PAUSED", "The carrier is not asked for anything at the moment; repeat the request later.");

    static ProblemException of(ProblemType type) {
        return new ProblemException(type, type.title());
    }

    static ProblemException invalid(List<FieldFault> faults) {
        return new ProblemException(HttpProblems.VALIDATION_FAILED, "see errors", faults);
    }

    private DispatchProblems() {}
}
