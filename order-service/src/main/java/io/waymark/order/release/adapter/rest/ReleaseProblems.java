package io.waymark.order.release.adapter.rest;

import io.waymark.web.FieldFault;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;
import java.util.List;

/** The problems that releases answer with. */
final class ReleaseProblems {
    private static final ProblemType NOT_FOUND = new ProblemType(404, "RELEASE_NOT_FOUND", "There is no such release.");
    private static final ProblemType INVALID =
            new ProblemType(422, "RELEASE_INVALID", "The release has faults; each is named.");
    private static final ProblemType EXISTS = new ProblemType(
            409, "RELEASE_EXISTS", "Another release for this channel and merchant has not been stopped.");
    private static final ProblemType CHANGED =
            new ProblemType(409, "RELEASE_CHANGED", "Somebody changed the release meanwhile.");
    private static final ProblemType STOPPED =
            new ProblemType(409, "RELEASE_STOPPED", "The release is stopped, which is for ever.");

    static ProblemException notFound() {
        return new ProblemException(NOT_FOUND, "no release has this id");
    }

    static ProblemException invalid(List<FieldFault> faults) {
        return new ProblemException(INVALID, "see errors", faults);
    }

    static ProblemException exists() {
        return new ProblemException(EXISTS, "change or stop that one");
    }

    static ProblemException changed() {
        return new ProblemException(CHANGED, "read it again");
    }

    static ProblemException stopped() {
        return new ProblemException(STOPPED, "start another one");
    }

    private ReleaseProblems() {}
}
