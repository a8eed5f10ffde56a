package io.waymark.testkit.openapi;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Asks every operation that a running service's document names for what it cannot have, and reads how it is refused.
 *
 * @param document the document
 * @param token    of a caller who may do anything
 * @param useless  of a caller who may do nothing
 */
record Doors(JsonNode document, String token, String useless) {
    private static final List<String> MEMBERS = List.of("type", "title", "status", "errorCode", "errorMsg", "traceId");
    /** A media type that no door of the house writes. */
    private static final String NEVER_ANSWERED = "audio/midi";

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    /** What was answered otherwise than it should, one sentence each. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (DocumentedOperation operation : DocumentedOperation.of(document)) {
            String address = operation.path().replaceAll("\\{[^}]+}", NOBODY);
            refusals(faults, operation, address);
        }
        return faults;
    }

    private void refusals(List<String> faults, DocumentedOperation operation, String address) {
        String method = operation.method();
        if (operation.asksForToken()) {
            expect(faults, method, address, sending(given(), operation, "{}"), 401);
            expect(faults, method, address, sending(given().auth().oauth2("altered"), operation, "{}"), 401);
            expect(faults, method, address, sending(given().auth().oauth2(useless), operation, "{}"), 403);
        }
        if (operation.takesJson()) {
            expect(faults, method, address, allowed().contentType("text/csv").body("x"), 415);
            expect(faults, method, address, sending(allowed(), operation, "{\"x\":"), 400);
        }
        if (operation.said().at("/responses/200/content").has(DocumentedOperation.JSON)) {
            expect(faults, method, address, sending(allowed().accept(NEVER_ANSWERED), operation, "{}"), 406);
        }
    }

    private RequestSpecification allowed() {
        return given().auth().oauth2(token);
    }

    private static RequestSpecification sending(
            RequestSpecification request, DocumentedOperation operation, String body) {
        return operation.takesJson()
                ? request.contentType(DocumentedOperation.JSON).body(body)
                : request;
    }

    private static void expect(
            List<String> faults, String method, String address, RequestSpecification request, int status) {
        Response answer = request.request(method.toUpperCase(Locale.ROOT), address);
        String what = method + " " + address + ": expected " + status;
        if (answer.statusCode() != status) {
            faults.add(what + ", not " + answer.statusCode());
        } else if (!answer.contentType().startsWith("application/problem+json")) {
            faults.add(what + " as a problem, not as " + answer.contentType());
        } else {
            JsonNode problem = Answered.json(answer);
            MEMBERS.stream()
                    .filter(member -> !problem.hasNonNull(member))
                    .forEach(member -> faults.add(what + " with " + member));
        }
    }
}
