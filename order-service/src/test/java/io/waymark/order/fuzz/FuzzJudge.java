package io.waymark.order.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.order.fuzz.FuzzedDoor.Reply;
import java.util.Optional;

/** Says what is wrong with an answer, whatever it answers. */
final class FuzzJudge {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";
    private static final int UNPROCESSABLE = 422;

    /** What is wrong with the answer to an order; empty where nothing is. */
    static Optional<String> fault(Reply reply) {
        if (reply.status() == 0) {
            return Optional.of("no answer: " + reply.contentType());
        }
        if (reply.isAccepted()) {
            return json(reply).path("orderId").isTextual() ? Optional.empty() : Optional.of("accepted without an id");
        }
        if (reply.status() < 400 || reply.status() >= 500) {
            return Optional.of("answered " + reply.status() + " " + json(reply).path("errorCode"));
        }
        return refusal(reply).map(fault -> reply.status() + " " + fault);
    }

    private static Optional<String> refusal(Reply reply) {
        if (!reply.contentType().startsWith(PROBLEM)) {
            return Optional.of("as " + reply.contentType());
        }
        JsonNode problem = json(reply);
        if (problem.path("status").asInt() != reply.status()) {
            return Optional.of("with another status in its body");
        }
        if (isBlank(problem.path("errorCode")) || isBlank(problem.path("errorMsg"))) {
            return Optional.of("without a code");
        }
        JsonNode errors = problem.path("errors");
        if (reply.status() == UNPROCESSABLE && errors.isEmpty()) {
            return Optional.of("names no field");
        }
        for (JsonNode error : errors) {
            if (isBlank(error.path("field")) || isBlank(error.path("message"))) {
                return Optional.of("with a fault that is not told: " + error);
            }
        }
        return Optional.empty();
    }

    /** What is wrong with an accepted order as it is read back. */
    static Optional<String> faultOfReading(Reply placed, Reply read) {
        JsonNode was = json(placed);
        JsonNode is = json(read);
        for (String field : new String[] {"orderId", "merchantId", "referenceNo", "shipmentCode", "channel"}) {
            if (!was.path(field).equals(is.path(field))) {
                return Optional.of("read back with " + read.status() + " and another " + field);
            }
        }
        return Optional.empty();
    }

    static String orderId(Reply accepted) {
        return json(accepted).path("orderId").asText();
    }

    private static boolean isBlank(JsonNode node) {
        return node.asText().isBlank();
    }

    private static JsonNode json(Reply reply) {
        try {
            return JSON.readTree(reply.body());
        } catch (JsonProcessingException broken) {
            return JSON.missingNode();
        }
    }

    private FuzzJudge() {}
}
