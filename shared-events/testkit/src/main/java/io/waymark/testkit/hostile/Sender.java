package io.waymark.testkit.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends requests to the running service as they are, without mending them. */
final class Sender implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger sent = new AtomicInteger();

    /** Sends a request; without a token where it is empty. */
    Reply send(HostileCall call, String token) {
        HttpRequest.Builder request = request(call.address(), token).method(call.method(), call.body());
        call.headers().forEach(request::header);
        return send(request.build());
    }

    Reply get(String address, String token) {
        return send(request(address, token).build());
    }

    int sent() {
        return sent.get();
    }

    private static HttpRequest.Builder request(String address, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + address))
                .timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest request) {
        sent.incrementAndGet();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            return new Reply(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse("nothing"),
                    new String(answer.body(), UTF_8));
        } catch (IOException failed) {
            return new Reply(0, failed.toString(), "");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Reply(0, stopped.toString(), "");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
