package io.waymark.tracking.callback.adapter.rest;

import io.waymark.web.ProblemType;

/** The refusals of deliveries and replays. */
final class CallbackProblems {
    static final ProblemType DELIVERY_NOT_FOUND =
            new ProblemType(404, "DELIVERY_NOT_FOUND", "The subscription has no such delivery.");
    static final ProblemType REPLAY_INVALID =
            new ProblemType(422, "REPLAY_INVALID", "It is not clear what to send again.");

    private CallbackProblems() {}
}
