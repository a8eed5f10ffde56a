package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.cases.application.ActOnCase.Outcome;
import io.waymark.exceptions.cases.application.UndoDeed;
import io.waymark.exceptions.mass.application.DecideOnIncident;
import java.util.Optional;

/**
 * Why nothing was done.
 *
 * @param words key of what the reader is told
 */
record Alert(int status, String words) {
    static final Alert NOTE = new Alert(422, "alert.NOTE");
    private static final Alert NOT_YOURS = new Alert(403, "alert.NOT_YOURS");
    private static final Alert OUT_OF_DATE = new Alert(409, "alert.OUT_OF_DATE");
    static final Alert NOT_PERMITTED = new Alert(403, "alert.NOT_PERMITTED");
    static final Alert NOT_FOUND = new Alert(404, "problem.404");

    /** Empty where it was decided. */
    static Optional<Alert> of(DecideOnIncident.Outcome outcome) {
        return switch (outcome) {
            case DecideOnIncident.Outcome.Done() -> Optional.empty();
            case DecideOnIncident.Outcome.NotFound() -> Optional.of(NOT_FOUND);
            case DecideOnIncident.Outcome.NotPermitted notPermitted -> Optional.of(NOT_PERMITTED);
            case DecideOnIncident.Outcome.OfManyMerchants() -> Optional.of(NOT_PERMITTED);
            case DecideOnIncident.Outcome.NotYours notYours -> Optional.of(new Alert(403, "alert.incident.NOT_YOURS"));
            case DecideOnIncident.Outcome.OutOfDate outdated ->
                Optional.of(new Alert(409, "alert.incident.OUT_OF_DATE"));
            case DecideOnIncident.Outcome.NotAllowed notAllowed ->
                Optional.of(new Alert(409, "alert.incident.NOT_ALLOWED"));
        };
    }

    /** Empty where it was taken back. */
    static Optional<Alert> of(UndoDeed.Outcome outcome) {
        return switch (outcome) {
            case UndoDeed.Outcome.Done() -> Optional.empty();
            case UndoDeed.Outcome.NotFound() -> Optional.of(NOT_FOUND);
            case UndoDeed.Outcome.NotPermitted notPermitted -> Optional.of(NOT_PERMITTED);
            case UndoDeed.Outcome.NotYours notYours -> Optional.of(NOT_YOURS);
            case UndoDeed.Outcome.OutOfDate outdated -> Optional.of(OUT_OF_DATE);
            case UndoDeed.Outcome.NothingToUndo() -> Optional.of(new Alert(409, "alert.NOTHING_TO_UNDO"));
        };
    }

    /** Empty where it was done. */
    static Optional<Alert> of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done() -> Optional.empty();
            case Outcome.NotFound() -> Optional.of(NOT_FOUND);
            case Outcome.NotPermitted notPermitted -> Optional.of(NOT_PERMITTED);
            case Outcome.NotYours notYours -> Optional.of(NOT_YOURS);
            case Outcome.OutOfDate outdated -> Optional.of(OUT_OF_DATE);
            case Outcome.NotAllowed notAllowed -> Optional.of(new Alert(409, "alert.NOT_ALLOWED"));
            case Outcome.SameDesk sameDesk -> Optional.of(new Alert(409, "alert.SAME_DESK"));
        };
    }
}
