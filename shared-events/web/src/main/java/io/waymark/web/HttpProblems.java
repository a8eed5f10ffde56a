package io.waymark.web;

/** The problems that any door may answer with, whatever stands behind it. */
public final class HttpProblems {
    public static final ProblemType MALFORMED_JSON =
            new ProblemType(400, "MALFORMED_JSON", "The body cannot be read as the JSON that is expected here.");
    public static final ProblemType BAD_REQUEST =
            new ProblemType(400, "BAD_REQUEST", "The request cannot be understood.");
    public static final ProblemType BAD_CURSOR =
            new ProblemType(400, "BAD_CURSOR", "The cursor is not one that this list has answered with.");
    public static final ProblemType UNAUTHENTICATED =
            new ProblemType(401, "UNAUTHENTICATED", "A valid bearer token is needed.");
    public static final ProblemType FORBIDDEN = new ProblemType(403, "FORBIDDEN", "The token does not allow this.");
    public static final ProblemType NOT_FOUND = new ProblemType(404, "NOT_FOUND", "There is nothing here.");
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType(405, "METHOD_NOT_ALLOWED", "This path does not answer to this method.");
    public static final ProblemType NOT_ACCEPTABLE =
            new ProblemType(406, "NOT_ACCEPTABLE", "None of the accepted media types can be answered.");
    public static final ProblemType BODY_TOO_LARGE =
            new ProblemType(413, "BODY_TOO_LARGE", "The body is larger than what is accepted.");
    public static final ProblemType ADDRESS_TOO_LONG =
            new ProblemType(414, "ADDRESS_TOO_LONG", "The address of the request is longer than what is accepted.");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType(415, "UNSUPPORTED_MEDIA_TYPE", "The body's media type is not accepted here.");
    public static final ProblemType VALIDATION_FAILED =
            new ProblemType(422, "VALIDATION_FAILED", "Fields of the request are not valid.");
    public static final ProblemType HEADERS_TOO_LARGE =
            new ProblemType(431, "HEADERS_TOO_LARGE", "The headers of the request are larger than what is accepted.");
    public static final ProblemType INTERNAL_ERROR =
            new ProblemType(500, "INTERNAL_ERROR", "The service failed; the trace id leads to the cause.");
    public static final ProblemType UNAVAILABLE =
            new ProblemType(503, "UNAVAILABLE", "The service cannot answer now; try again later.");

    private HttpProblems() {}
}
