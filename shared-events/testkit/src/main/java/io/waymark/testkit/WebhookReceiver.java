package io.waymark.testkit;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Plays a subscriber's endpoint on loopback: remembers every call, and answers as it is told. */
public final class WebhookReceiver implements AutoCloseable {
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Call> taken = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Function<Call, Answer> script = call -> Answer.OK;

    /** One call, when it came (nanoTime), and how: such as {@code PUT /tickets/7}. */
    public record Call(HttpHeaders headers, String body, long at, String request) {
        public String id() {
            return headers.firstValue("webhook-id").orElse("");
        }

        /** Whether the library of Standard Webhooks takes it for genuine. */
        public boolean isSignedWith(String secret) {
            try {
                new Webhook(secret).verify(body, headers);
                return true;
            } catch (WebhookVerificationException | EmptyWebhookSecretException forged) {
                return false;
            }
        }
    }

    /** What is answered. */
    public record Answer(int status, Map<String, String> headers, String body) {
        public static final Answer OK = of(200);

        public static Answer of(int status) {
            return of(status, Map.of());
        }

        public static Answer of(int status, Map<String, String> headers) {
            return new Answer(status, headers, "");
        }

        /** What chats say, whose status is always good. */
        public static Answer saying(String body) {
            return new Answer(200, Map.of(), body);
        }
    }

    /** On whatever port is free. */
    public WebhookReceiver() {
        this(0);
    }

    /** On a port that is known before anybody listens there. */
    public WebhookReceiver(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        } catch (IOException taken) {
            throw new AssertionError(taken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            HttpHeaders headers = HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true);
            Call call = new Call(
                    headers, body, System.nanoTime(), exchange.getRequestMethod() + " " + exchange.getRequestURI());
            calls.add(call);
            Answer answer = script.apply(call);
            if (answer.status() / 100 == 2) {
                taken.add(call);
            }
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] said = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), said.length == 0 ? -1 : said.length);
            exchange.getResponseBody().write(said);
        }
    }

    public void answers(Function<Call, Answer> newScript) {
        script = newScript;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?tenant=7";
    }

    public List<Call> calls() {
        return calls;
    }

    /** Those that were answered with success, in the order of their arrival. */
    public List<Call> taken() {
        return taken;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
