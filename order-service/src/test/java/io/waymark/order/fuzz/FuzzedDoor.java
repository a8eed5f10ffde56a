package io.waymark.order.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The door of orders, over a few connections that stay open. */
final class FuzzedDoor implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * What was answered.
     *
     * @param status      0 where nothing was
     * @param contentType of the body, or why there is none
     */
    record Reply(int status, String contentType, String body) {
        boolean isAccepted() {
            return status == 200 || status == 201;
        }
    }

    /** Sends an order. */
    Reply place(FuzzedOrder order) {
        HttpRequest.Builder request = request("/v1/orders").POST(order.body());
        order.headers().forEach(request::header);
        return send(request.build());
    }

    /** Reads an order back. */
    Reply read(String orderId, String authorization) {
        return send(request("/v1/orders/" + orderId)
                .header("Authorization", authorization)
                .build());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(PATIENCE);
    }

    private Reply send(HttpRequest request) {
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
