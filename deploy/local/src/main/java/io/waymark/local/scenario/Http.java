package io.waymark.local.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Calls the services as a client with a bearer token does; what a service cannot answer now is asked again for a while. */
final class Http implements AutoCloseable {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int ATTEMPTS = 180;

    private final ObjectMapper json = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();
    private final HttpClient client;

    /** @param client trusts the services; it is closed with this */
    Http(HttpClient client) {
        this.client = client;
    }

    /** What came back; a body that is no JSON is missing. */
    record Answer(int status, JsonNode body) {}

    Answer get(URI address, String token) throws InterruptedException {
        return send(HttpRequest.newBuilder(address).GET(), token);
    }

    Answer post(URI address, String token, @Nullable Object body) throws InterruptedException {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .POST(
                            body == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
            return send(request, token);
        } catch (IOException e) {
            throw new IllegalArgumentException("not writable as JSON: " + body.getClass(), e);
        }
    }

    private Answer send(HttpRequest.Builder builder, String token) throws InterruptedException {
        HttpRequest request = builder.header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json")
                .timeout(ANSWER_WITHIN)
                .build();
        String last = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
                if (response.statusCode() < 500 && response.statusCode() != 429) {
                    return new Answer(response.statusCode(), read(response.body()));
                }
                last = response.statusCode() + " " + read(response.body());
            } catch (IOException e) {
                last = e.toString();
            }
            Thread.sleep(PAUSE);
        }
        throw new IllegalStateException(
                request.method() + " " + request.uri() + " is not answered after " + ATTEMPTS + " attempts: " + last);
    }

    private JsonNode read(byte[] body) {
        try {
            JsonNode node = json.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
