package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.cases.application.ActOnCase.Outcome;
import java.util.Optional;

/**
 * Why nothing was done.
 *
 * @param words key of what the reader is told
 */
record Alert(int status, String words) {
    static final Alert NOTE = new Alert(422, "alert.NOTE");
    static final Alert NOT_FOUND = new Alert(404, "problem.404");

    /** Empty where it was done. */
    static Optional<Alert> of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done() -> Optional.empty();
            case Outcome.NotFound() -> Optional.of(NOT_FOUND);
            case Outcome.NotPermitted notPermitted -> Optional.of(new Alert(403, "alert.NOT_PERMITTED"));
            case Outcome.NotYours notYours -> Optional.of(new Alert(403, "alert.NOT_YOURS"));
            case Outcome.OutOfDate outdated -> Optional.of(new Alert(409, "alert.OUT_OF_DATE"));
            case Outcome.NotAllowed notAllowed -> Optional.of(new Alert(409, "alert.NOT_ALLOWED"));
        };
    }
}
