package io.waymark.tracking.ingest.adapter.rest;

import io.waymark.web.ProblemType;

/** The refusals of the webhook door. */
final class IngestProblems {
    static final ProblemType UNKNOWN_PROVIDER =
            new ProblemType(404, "UNKNOWN_PROVIDER", "No provider of this name is known.");
    static final ProblemType SIGNATURE_INVALID =
            new ProblemType(401, "SIGNATURE_INVALID", "The push carries no valid signature.");
    static final ProblemType PUSH_MALFORMED =
            new ProblemType(400, "PUSH_MALFORMED", "The push is not what its provider documents.");
    static final ProblemType ENCODING_UNSUPPORTED =
            new ProblemType(415, "ENCODING_UNSUPPORTED", "Pushes are taken as they are signed, without an encoding.");
    static final ProblemType PUSH_UNSTORABLE =
            new ProblemType(422, "PUSH_UNSTORABLE", "The push holds values that cannot be stored.");
    static final ProblemType INGEST_UNAVAILABLE =
            new ProblemType(503, "INGEST_UNAVAILABLE", "The push was not stored; send it again.");

    private IngestProblems() {}
}
