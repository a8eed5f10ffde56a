package io.waymark.local.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.waymark.sandbox.provider.SignedCall;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
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
    private static final String JSON_OR_PROBLEM = "application/json, application/problem+json";

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
    record Answer(int status, JsonNode body) {

        /** The status, and the code of a refusal behind it. */
        String verdict() {
            return status < 400
                    ? "" + status
                    : status + " " + body.path("errorCode").asText();
        }
    }

    /** A document as it came. */
    @SuppressWarnings("ArrayRecordComponent") // bytes that are looked at once and never compared
    record Document(int status, HttpHeaders headers, byte[] bytes) {

        /** Empty where there is none. */
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    Answer get(URI address, String token) throws InterruptedException {
        return answer(as(token, JSON_OR_PROBLEM, HttpRequest.newBuilder(address).GET()));
    }

    Answer post(URI address, String token, @Nullable Object body) throws InterruptedException {
        return answer(as(token, JSON_OR_PROBLEM, posting(address, body)));
    }

    /** A document of one media type. */
    Document document(URI address, String token, String mediaType) throws InterruptedException {
        return document(as(token, mediaType, HttpRequest.newBuilder(address).GET()));
    }

    /** A document of one media type that is made of what the body asks for. */
    Document document(URI address, String token, String mediaType, Object body) throws InterruptedException {
        return document(as(token, mediaType, posting(address, body)));
    }

    /** Sends what a partner signed; its signature stands for a token. */
    Answer push(URI address, SignedCall call) throws InterruptedException {
        return answer(call.request(address));
    }

    private static HttpRequest.Builder as(String token, String mediaType, HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + token).header("Accept", mediaType);
    }

    private HttpRequest.Builder posting(URI address, @Nullable Object body) {
        try {
            return HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .POST(
                            body == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        } catch (IOException e) {
            throw new IllegalArgumentException("not writable as JSON: " + body.getClass(), e);
        }
    }

    private Answer answer(HttpRequest.Builder request) throws InterruptedException {
        HttpResponse<byte[]> response = send(request);
        return new Answer(response.statusCode(), read(response.body()));
    }

    private Document document(HttpRequest.Builder request) throws InterruptedException {
        HttpResponse<byte[]> response = send(request);
        return new Document(response.statusCode(), response.headers(), response.body());
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder builder) throws InterruptedException {
        HttpRequest request = builder.timeout(ANSWER_WITHIN).build();
        String last = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
                if (response.statusCode() < 500 && response.statusCode() != 429) {
                    return response;
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
