package io.waymark.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.bench.stack.Stack;
import io.waymark.local.settings.ServiceName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Somebody of the support desk, who works cases by the interface and finds the service dead now and then. */
final class CaseDesk {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    /** How stories call who uses the token below. */
    static final String NAME = "local-support";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http;
    private final URI service;
    private final String token;

    CaseDesk(Stack stack) {
        this.http = stack.suite().http().build();
        this.service = stack.suite().address(ServiceName.EXCEPTIONS);
        this.token = stack.suite().tokens().issue("support", null, Instant.now());
    }

    /** The case of a shipment that nobody has taken yet; empty where none is known so far. */
    Optional<UUID> open(String shipmentCode) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("/v1/cases?state=OPEN&limit=1&shipmentCode=" + shipmentCode)
                .GET());
        JsonNode items = json.readTree(answer.body()).path("items");
        return answer.statusCode() == OK && !items.isEmpty()
                ? Optional.of(UUID.fromString(items.get(0).path("caseId").asText()))
                : Optional.empty();
    }

    /**
     * Does something with a case.
     *
     * @return whether the service said that it is done
     * @throws IOException where it gave no answer
     */
    boolean act(UUID caseId, String deed, String body) throws IOException, InterruptedException {
        return send(request("/v1/cases/" + caseId + "/" + deed)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body)))
                        .statusCode()
                == OK;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
