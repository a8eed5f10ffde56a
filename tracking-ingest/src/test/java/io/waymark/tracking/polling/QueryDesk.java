package io.waymark.tracking.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Plays 17TRACK's and UPS's query interfaces over HTTP, as their documents describe them, on one port. */
public final class QueryDesk implements AutoCloseable {
    public static final String TRACK_TOKEN = "track-token";
    public static final String UPS_CLIENT = "client";
    public static final String UPS_SECRET = "not-for-logs";
    private static final Map<Integer, QueryDesk> SHARED = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = new JsonMapper();
    /** Where UPS answers. */
    public static final String UPS_PATH = "/api/track/v1/details/";

    /** Where 17TRACK answers. */
    public static final String TRACK_PATH = "/gettrackinfo";

    /** One call that arrived. */
    public record Arrival(String path, long nanos, List<String> numbers) {}

    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final Map<String, String> stories = new ConcurrentHashMap<>();
    private final Set<String> registered = ConcurrentHashMap.newKeySet();
    private final Set<String> throttled = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable String> fixed = new AtomicReference<>();
    private final AtomicInteger throttledAt = new AtomicInteger();
    private final AtomicInteger given = new AtomicInteger();
    private final AtomicInteger valid = new AtomicInteger();
    private final HttpServer server;

    /** The one that stays open on a port for all tests of this JVM. */
    public static QueryDesk shared(int port) {
        return SHARED.computeIfAbsent(port, QueryDesk::new);
    }

    /** Opens a port on the loopback interface; 0 takes a free one. */
    public QueryDesk(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on this is answered about a number: 17TRACK's item, or UPS's whole body. */
    public void tell(String number, String story) {
        stories.put(number, story);
    }

    /** The next call below a path is answered with 429. */
    public void throttle(String path) {
        throttled.add(path);
    }

    /** Every call below a path is answered with this status until it is 200 again. */
    public void answerWith(String path, int status) {
        statuses.put(path, status);
    }

    /** Which of 17TRACK's calls was throttled last, counted from 0. */
    public int throttledAt() {
        return throttledAt.get();
    }

    private int trackCalls() {
        return (int) arrivals.stream()
                .filter(call -> !call.path().startsWith("/api/"))
                .count();
    }

    /** Every call is answered with this body, whatever is asked. */
    public void answerAlways(String body) {
        fixed.set(body);
    }

    /** Tokens given so far are worth nothing any more. */
    public void forgetTokens() {
        valid.set(0);
    }

    /** How many tokens were given. */
    public int tokens() {
        return given.get();
    }

    public List<Arrival> arrivals(String path) {
        return arrivals.stream().filter(call -> call.path().startsWith(path)).toList();
    }

    /** The calls in which a number was asked about. */
    public List<Arrival> about(String number) {
        return arrivals.stream().filter(call -> call.numbers().contains(number)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] sent = exchange.getRequestBody().readAllBytes();
            if (path.endsWith("/oauth/token")) {
                token(exchange);
            } else if (path.startsWith(UPS_PATH)) {
                String number = path.substring(UPS_PATH.length());
                if (admits(exchange, path, List.of(number), "Authorization", bearer(valid.get()))) {
                    ups(exchange, number);
                }
            } else {
                JsonNode numbers = JSON.readTree(sent);
                if (admits(exchange, path, numbers.findValuesAsText("number"), "17token", TRACK_TOKEN)) {
                    track(exchange, path, numbers);
                }
            }
        }
    }

    private boolean admits(HttpExchange exchange, String path, List<String> numbers, String header, String value)
            throws IOException {
        arrivals.add(new Arrival(path, System.nanoTime(), numbers));
        if (!value.equals(exchange.getRequestHeaders().getFirst(header))) {
            write(exchange, 401, "{}");
        } else if (status(path) != 200) {
            write(exchange, status(path), "{\"fault\":\"maintenance\"}");
        } else if (throttled.removeIf(path::startsWith)) {
            throttledAt.set(trackCalls() - 1);
            exchange.getResponseHeaders().add("Retry-After", "1");
            write(exchange, 429, "{}");
        } else if (fixed.get() != null) {
            write(exchange, 200, fixed.get());
        } else {
            return true;
        }
        return false;
    }

    private int status(String path) {
        return statuses.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElse(200);
    }

    private void token(HttpExchange exchange) throws IOException {
        String credentials =
                Base64.getEncoder().encodeToString((UPS_CLIENT + ":" + UPS_SECRET).getBytes(StandardCharsets.UTF_8));
        boolean known =
                ("Basic " + credentials).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (known) {
            valid.set(given.incrementAndGet());
        }
        write(
                exchange,
                known ? 200 : 401,
                "{\"token_type\":\"Bearer\",\"access_token\":\"%s\",\"expires_in\":\"14399\"}"
                        .formatted("token-" + given.get()));
    }

    private void ups(HttpExchange exchange, String number) throws IOException {
        String story = stories.get(number);
        if (number.startsWith("BAD")) {
            write(exchange, 400, "{\"response\":{\"errors\":[{\"code\":\"TV1002\",\"message\":\"Invalid\"}]}}");
        } else if (story == null) {
            write(
                    exchange,
                    200,
                    "{\"trackResponse\":{\"shipment\":[{\"warnings\":[{\"code\":\"TW0001\",\"message\":\"Not Found\"}]}]}}");
        } else {
            write(exchange, 200, story);
        }
    }

    private void track(HttpExchange exchange, String path, JsonNode numbers) throws IOException {
        ObjectNode root = JSON.createObjectNode().put("code", 0);
        ArrayNode accepted = root.putObject("data").putArray("accepted");
        ArrayNode rejected = ((ObjectNode) root.get("data")).putArray("rejected");
        for (JsonNode asked : numbers) {
            String number = asked.path("number").asText();
            if (path.endsWith("/register")) {
                if (registered.add(number)) {
                    accepted.add(asked);
                } else {
                    reject(rejected, asked, -18019901);
                }
            } else if (!registered.contains(number)) {
                reject(rejected, asked, -18019902);
            } else if (stories.containsKey(number)) {
                accepted.add(JSON.readTree(stories.get(number)));
            } else {
                reject(rejected, asked, -18019909);
            }
        }
        write(exchange, 200, root.toString());
    }

    private static void reject(ArrayNode rejected, JsonNode asked, int code) {
        ObjectNode refusal = asked.deepCopy();
        refusal.putObject("error").put("code", code).put("message", "see the documents");
        rejected.add(refusal);
    }

    private static String bearer(int number) {
        return "Bearer token-" + number;
    }

    private static void write(HttpExchange exchange, int code, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
