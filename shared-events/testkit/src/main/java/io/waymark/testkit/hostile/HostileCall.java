package io.waymark.testkit.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublisher;
import java.util.Locale;
import java.util.Map;

/**
 * One request that a caller may send, and should not.
 *
 * @param operation the operation it goes to, such as {@code get /v1/cases}
 * @param responses what the document says that this operation answers, by status
 * @param place     where the hostile value stands, such as {@code query limit}
 * @param what      the hostile value's name
 * @param address   path and query, percent-encoded
 * @param headers   header fields
 * @param body      what is sent
 */
record HostileCall(
        String operation,
        JsonNode responses,
        String place,
        String what,
        String address,
        Map<String, String> headers,
        BodyPublisher body) {

    String method() {
        return operation.substring(0, operation.indexOf(' ')).toUpperCase(Locale.ROOT);
    }
}
