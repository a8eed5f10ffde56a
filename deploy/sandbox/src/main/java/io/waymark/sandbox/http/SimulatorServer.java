package io.waymark.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** An HTTP server on the loopback interface that hands every call to one function; a virtual thread for each call. */
public final class SimulatorServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);
    private static final Duration TRICKLE = Duration.ofMillis(100);

    private final HttpServer server;
    private final ExecutorService threads;
    private final CountDownLatch closed;

    private SimulatorServer(HttpServer server, ExecutorService threads, CountDownLatch closed) {
        this.server = server;
        this.threads = threads;
        this.closed = closed;
    }

    /**
     * Opens the port and answers from then on.
     *
     * @param port 0 takes a free one
     * @throws UncheckedIOException where the port is taken
     */
    public static SimulatorServer start(int port, Function<Call, Reply> handler) {
        return start(port, null, handler);
    }

    /** The same with a certificate, which the context holds; null for clear text. */
    public static SimulatorServer start(int port, @Nullable SSLContext tls, Function<Call, Reply> handler) {
        try {
            HttpServer server = open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), tls);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            CountDownLatch closed = new CountDownLatch(1);
            server.createContext("/", exchange -> answer(exchange, handler, closed));
            server.start();
            return new SimulatorServer(server, threads, closed);
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + ": " + e.getMessage(), e);
        }
    }

    private static HttpServer open(InetSocketAddress address, @Nullable SSLContext tls) throws IOException {
        if (tls == null) {
            return HttpServer.create(address, 0);
        }
        HttpsServer server = HttpsServer.create(address, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return server;
    }

    public URI address() {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange, Function<Call, Reply> handler, CountDownLatch closed)
            throws IOException {
        try (exchange) {
            Call call = new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Reply reply = handler.apply(call);
            switch (reply.status()) {
                case Reply.DROPPED -> {
                    // Closing the exchange is all.
                }
                case Reply.SILENT -> closed.await(LONGEST_SILENCE.toMillis(), TimeUnit.MILLISECONDS);
                case Reply.TRICKLING -> trickle(exchange, closed);
                default -> {
                    if (reply.location() != null) {
                        exchange.getResponseHeaders()
                                .add("Location", reply.location().toString());
                    }
                    write(exchange, reply.status(), reply.document());
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends when the caller does, whose closed connection cannot be written to. */
    private static void trickle(HttpExchange exchange, CountDownLatch closed) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        do {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
        } while (!closed.await(TRICKLE.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static void write(HttpExchange exchange, int status, Reply.@Nullable Document document) throws IOException {
        if (document == null) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.getResponseHeaders().add("Content-Type", document.mediaType());
        exchange.sendResponseHeaders(status, document.bytes().length);
        exchange.getResponseBody().write(document.bytes());
    }

    /** Reads a body as JSON; null where it is none, so that the caller answers in its own protocol. */
    public static @Nullable JsonNode json(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            return node != null && node.isObject() ? node : null;
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.close();
    }
}
