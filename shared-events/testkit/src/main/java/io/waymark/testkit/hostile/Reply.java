package io.waymark.testkit.hostile;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What was answered.
 *
 * @param status      0 where nothing was
 * @param contentType of the body, or why there is none
 * @param body        the body's beginning
 */
record Reply(int status, String contentType, String body) {
    private static final String PROBLEM = "application/problem+json";

    /** What is wrong with this answer, as the document has it; empty where nothing is. */
    String fault(JsonNode documented) {
        if (status == 0) {
            return "no answer (" + contentType + ")";
        }
        if (status >= 500) {
            return "answered " + status;
        }
        if (status < 400) {
            return "";
        }
        if (contentType.startsWith(PROBLEM)) {
            return body.contains("\"errorCode\":\"") ? "" : "answered " + status + " without a code";
        }
        JsonNode promised = documented.path(String.valueOf(status)).path("content");
        boolean otherwise = !promised.isEmpty() && !promised.has(PROBLEM);
        return otherwise || speaksAsItsCaller(documented) ? "" : "answered " + status + " as " + contentType;
    }

    /** Whether the operation answers each caller in the caller's own dialect, and so refuses in it, too. */
    private static boolean speaksAsItsCaller(JsonNode documented) {
        return documented.path("200").path("content").has("*/*");
    }
}
