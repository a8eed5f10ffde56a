package io.waymark.delivery.replay;

import io.waymark.web.ProblemType;

/** The refusals of the doors to dead letters and parked keys. */
final class ReplayProblems {
    static final ProblemType UNKNOWN_TOPIC =
            new ProblemType(404, "UNKNOWN_DEAD_LETTER_TOPIC", "This service has no such dead-letter topic.");
    static final ProblemType REPLAY_RUNNING =
            new ProblemType(409, "REPLAY_RUNNING", "A replay runs already; wait until it has ended.");
    static final ProblemType NO_REPLAY_RUNNING =
            new ProblemType(404, "NO_REPLAY_RUNNING", "No replay of this topic runs.");
    static final ProblemType NOTHING_PARKED =
            new ProblemType(404, "NOTHING_PARKED", "No event of this consumer and key is parked.");
    static final ProblemType BROKER_UNAVAILABLE =
            new ProblemType(503, "BROKER_UNAVAILABLE", "The broker does not answer; try again later.");

    private ReplayProblems() {}
}
