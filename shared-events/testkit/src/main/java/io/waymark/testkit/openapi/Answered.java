package io.waymark.testkit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;

/** Reads answers by the hundred: REST Assured compiles a script for each path into a body. */
final class Answered {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Answered() {}

    static JsonNode json(Response answer) {
        try {
            return MAPPER.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + answer.asString(), e);
        }
    }
}
