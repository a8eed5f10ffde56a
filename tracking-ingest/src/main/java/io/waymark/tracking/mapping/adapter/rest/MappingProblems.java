package io.waymark.tracking.mapping.adapter.rest;

import io.waymark.web.ProblemType;

/** The refusals of this feature. */
final class MappingProblems {
    static final ProblemType MAPPING_INVALID =
            new ProblemType(422, "MAPPING_INVALID", "The code cannot be given this meaning.");
    static final ProblemType MAPPING_NOT_FOUND =
            new ProblemType(404, "MAPPING_NOT_FOUND", "There is no such provider or no such taught code.");
    static final ProblemType REPLAY_INVALID = new ProblemType(422, "REPLAY_INVALID", "This cannot be read again.");
    static final ProblemType REPLAY_NOT_FOUND = new ProblemType(404, "REPLAY_NOT_FOUND", "There is no such replay.");
    static final ProblemType REPLAY_COMPLETED =
            new ProblemType(409, "REPLAY_COMPLETED", "The replay is complete; there is nothing to end.");

    private MappingProblems() {}
}
