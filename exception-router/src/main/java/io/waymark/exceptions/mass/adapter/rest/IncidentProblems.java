package io.waymark.exceptions.mass.adapter.rest;

import io.waymark.web.ProblemType;

/** The refusals about mass incidents; the one place where their codes are spelled. */
final class IncidentProblems {
    static final ProblemType NOT_FOUND = new ProblemType(404, "INCIDENT_NOT_FOUND", "There is no such incident.");
    static final ProblemType OF_MANY_MERCHANTS =
            new ProblemType(403, "INCIDENT_OF_MANY_MERCHANTS", "An incident holds cases of many merchants.");
    static final ProblemType NOT_YOURS = new ProblemType(
            403, "INCIDENT_OF_ANOTHER_DESK", "The incident belongs to a desk that is not the caller's.");
    static final ProblemType NOT_PERMITTED =
            new ProblemType(403, "INCIDENT_ACTION_NOT_PERMITTED", "The caller's roles do not permit this decision.");
    static final ProblemType NOT_ALLOWED = new ProblemType(
            409, "INCIDENT_TRANSITION_NOT_ALLOWED", "The incident's state does not allow this decision.");
    static final ProblemType OUT_OF_DATE =
            new ProblemType(409, "INCIDENT_VERSION_CONFLICT", "Somebody has changed the incident since it was read.");

    private IncidentProblems() {}
}
