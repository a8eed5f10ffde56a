package io.waymark.reconciliation.played;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A payment service provider on a real local port. How it behaves stands in the first letters of a transaction's id (see
 * {@link Mood}), so tests need no hands on it; {@code GET /uploads?<transaction>} says what it saw.
 */
public final class PlayedPsp implements QuarkusTestResourceLifecycleManager {
    private static final JsonMapper JSON = new JsonMapper();

    private final ConcurrentMap<String, SeenTransaction> seen = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/logistics", this::logistics);
            started.createContext("/uploads", this::uploads);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.start();
            server = started;
            return Map.ofEntries(
                    Map.entry(
                            "waymark.psp.base-url",
                            "http://localhost:" + started.getAddress().getPort()),
                    Map.entry("waymark.psp.secret", "test_secret"),
                    Map.entry("waymark.psp.accounts.sea.secret", Mood.ANOTHER_SECRET),
                    Map.entry("waymark.psp.timeout", "3s"),
                    Map.entry("waymark.settlement.poll", "0.1s"),
                    Map.entry("waymark.settlement.watch", "1s"),
                    Map.entry("waymark.settlement.carrier-list.watch", "0.5s"),
                    Map.entry("waymark.settlement.optional-methods", "mada"),
                    Map.entry("waymark.settlement.retry.not-final-first", "0.2s"),
                    Map.entry("waymark.settlement.retry.unreachable-first", "0.2s"),
                    Map.entry("waymark.export.poll", "0.2s"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** What it says from now on to transactions whose id begins with {@code TK}. */
    public static void says(String words) {
        Mood.talk = words;
    }

    private void logistics(HttpExchange exchange) throws IOException {
        JsonNode upload = JSON.readTree(exchange.getRequestBody());
        String transaction = upload.path("transactionId").asText();
        SeenTransaction memory = seen.computeIfAbsent(transaction, id -> new SeenTransaction());
        Reply reply = Mood.of(transaction).answer(upload, memory);
        if (reply.lost()) {
            return; // the connection stays open and silent until the caller gives up
        }
        if (reply.equals(Reply.TRICKLING)) {
            trickle(exchange);
            return;
        }
        answer(exchange, reply.status(), reply.body());
    }

    /** A blank each tenth of a second, until the caller gives up. */
    private static void trickle(HttpExchange exchange) {
        try {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                Thread.sleep(100);
            }
        } catch (IOException gone) {
            exchange.close();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void uploads(HttpExchange exchange) throws IOException {
        SeenTransaction memory = seen.getOrDefault(exchange.getRequestURI().getQuery(), new SeenTransaction());
        answer(exchange, 200, JSON.writeValueAsString(memory.toJson()));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
