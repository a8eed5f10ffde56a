package io.waymark.testkit.openapi;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.waymark.testkit.shapes.DocumentedShape;
import io.waymark.testkit.shapes.Misshape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sends every documented request body with each field in each wrong shape, and reads whether it is refused by name.
 *
 * @param document what the running service says of itself
 * @param token    of a caller who may do anything
 */
record RequestShapes(JsonNode document, String token) {
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    /** What was taken, or refused without the field's name; one sentence each. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (DocumentedOperation operation : DocumentedOperation.of(document)) {
            if (operation.takesJson()) {
                JsonNode schema = operation
                        .said()
                        .path("requestBody")
                        .path("content")
                        .path(DocumentedOperation.JSON)
                        .path("schema");
                new DocumentedShape(document, schema).misshapes().forEach(wrong -> send(faults, operation, wrong));
            }
        }
        return faults;
    }

    private void send(List<String> faults, DocumentedOperation operation, Misshape wrong) {
        Response answer = given().auth()
                .oauth2(token)
                .contentType(DocumentedOperation.JSON)
                .body(wrong.text())
                .request(
                        operation.method().toUpperCase(Locale.ROOT),
                        operation.path().replaceAll("\\{[^}]+}", NOBODY));
        boolean refused = answer.statusCode() == 400 || answer.statusCode() == 422;
        if (!refused || !namesOf(answer).contains(wrong.field())) {
            faults.add(operation.name() + ", " + wrong + ": " + answer.statusCode() + " naming " + namesOf(answer));
        }
    }

    private static List<String> namesOf(Response answer) {
        return answer.contentType().contains("json")
                ? Answered.json(answer).path("errors").findValuesAsText("field")
                : List.of();
    }
}
