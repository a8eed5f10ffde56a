package io.waymark.order;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two carriers behind a real HTTP server whose mood tests choose with {@code PUT /{carrier}/mood}; {@code GET
 * /{carrier}/holds/{reference}} tells whether a carrier holds a shipment, {@code GET /{carrier}/comes/{pickup}} whether it comes
 * for parcels, and {@code GET /{carrier}/calls} how often it was asked. {@code PUT /{carrier}/last-mile/{reference}} and {@code PUT /{carrier}/label/{number}} say what it answers, once asked.
 */
public final class PlayedCarriers implements QuarkusTestResourceLifecycleManager {
    /** What carriers sign their pushes with. */
    static final String SECRET_OF_YTO = "whsec_" + "eXRvLXNpZ25zLWxhc3QtbWlsZXM=";

    static final String SECRET_OF_UPS = "whsec_" + "dXBzLXNpZ25zLWxhc3QtbWlsZXM=";
    static final String OLD_SECRET_OF_UPS = "whsec_" + "dXBzLXNpZ25lZC1sYXN0LW1pbGVz";

    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"(\\w+)\"");
    /** What acme's own key for commands, {@code acme-only}, signs with. */
    static final String ACME_SECRET = "a secret that acme and this service share";

    /** Where tests find the carriers. */
    static final String ADDRESS_PROPERTY = "test.carriers";

    private final Map<String, Mood> moods = new ConcurrentHashMap<>();
    private final Map<String, String> held = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final Map<String, String> lastMiles = new ConcurrentHashMap<>();
    private final Map<String, byte[]> labels = new ConcurrentHashMap<>();
    private final Set<String> comes = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final HttpServer server = bound();

    /** How a carrier treats requests. */
    enum Mood {
        /** Takes and releases. */
        FRIENDLY,
        /** Takes the shipment or the pick-up, but gives the caller no answer in time. */
        SLOW,
        /** Fails before it does anything. */
        BROKEN,
        /** Refuses every shipment. */
        STRICT,
        /** Takes, and never lets go. */
        MOVING,
        /** Takes, and answers with the number as its label shows it. */
        PRINTING,
        /** Takes, and never says under which number. */
        NUMBERLESS
    }

    private static HttpServer bound() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    @Override
    public Map<String, String> start() {
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        Map<String, String> config = new HashMap<>();
        config.put(ADDRESS_PROPERTY, address);
        for (String carrier : new String[] {"YTO", "UPS"}) {
            config.put("waymark.carriers." + carrier + ".base-url", address + "/" + carrier);
            config.put("waymark.carriers." + carrier + ".api-key", "key-of-" + carrier);
            config.put("waymark.carriers." + carrier + ".timeout", "0.5S");
        }
        config.put("waymark.labels.carrier.first-pause", "0.3S");
        config.put("waymark.labels.carrier.longest-pause", "30S");
        config.put("waymark.labels.carrier.poll-interval", "0.1S");
        config.put("waymark.last-mile.first-pause", "0.3S");
        config.put("waymark.last-mile.longest-pause", "30S");
        config.put("waymark.last-mile.poll-interval", "0.1S");
        config.put("waymark.last-mile.pushes.yto.secret", SECRET_OF_YTO);
        config.put("waymark.last-mile.pushes.ups.secret", SECRET_OF_UPS);
        config.put("waymark.last-mile.pushes.ups.previous-secret", OLD_SECRET_OF_UPS);
        config.put("waymark.orders.commands.keys.acme-only.merchants", "acme");
        config.put("waymark.orders.commands.keys.acme-only.secret", ACME_SECRET);
        config.put("waymark.orders.commands.tell-every", "1s");
        config.put("waymark.orders.mark-after", "1h");
        config.put("waymark.booking.quick-pause", "0.2S");
        config.put("waymark.booking.first-pause", "0.3S");
        config.put("waymark.booking.longest-pause", "0.5S");
        config.put("waymark.booking.breaker-pause", "0.3S");
        config.put("waymark.booking.poll-interval", "0.05S");
        config.put("waymark.booking.cancel-wait", "3S");
        return config;
    }

    @Override
    public void stop() {
        stopped.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            String[] path = call.getRequestURI().getPath().split("/", -1);
            String carrier = path[1];
            switch (call.getRequestMethod() + " " + path[2]) {
                case "PUT mood" -> {
                    moods.put(carrier, Mood.valueOf(body(call)));
                    reply(call, 204, "");
                }
                case "PUT last-mile" -> {
                    lastMiles.put(path[3], body(call));
                    reply(call, 204, "");
                }
                case "PUT label" -> {
                    labels.put(path[3], call.getRequestBody().readAllBytes());
                    reply(call, 204, "");
                }
                case "GET last-miles" -> {
                    String told = lastMiles.get(call.getRequestURI().getQuery().replace("reference=", ""));
                    reply(call, told == null ? 404 : 200, told == null ? "" : told);
                }
                case "GET labels" -> {
                    byte[] label = labels.get(path[3]);
                    reply(call, label == null ? 404 : 200, label == null ? new byte[0] : label);
                }
                case "POST pickups" -> collect(call, carrier);
                case "DELETE pickups" -> stayAway(call, carrier, path[3]);
                case "GET comes" -> reply(call, comes.contains("PU-" + path[3]) ? 200 : 404, "");
                case "GET holds" -> reply(call, held.containsKey(path[3]) ? 200 : 404, "");
                case "GET calls" ->
                    reply(call, 200, String.valueOf(count(carrier).get()));
                case "POST shipments" -> book(call, carrier);
                case "GET shipments" -> lookUp(call, carrier);
                case "DELETE shipments" -> release(call, carrier, path[3]);
                default -> reply(call, 404, "");
            }
        }
    }

    private void book(HttpExchange call, String carrier) throws IOException {
        count(carrier).incrementAndGet();
        String body = body(call);
        Matcher reference = REFERENCE.matcher(body);
        if (!call.getRequestHeaders().getFirst("Authorization").equals("Bearer key-of-" + carrier)
                || !reference.find()
                || !reference.group(1).equals(call.getRequestHeaders().getFirst("Idempotency-Key"))) {
            reply(call, 401, "");
            return;
        }
        String code = reference.group(1);
        switch (mood(carrier)) {
            case FRIENDLY, MOVING -> take(call, carrier, code);
            case PRINTING -> {
                held.put(code, printed(carrier, code));
                reply(call, 201, "{\"trackingNumber\":\"" + printed(carrier, code) + "\"}");
            }
            case NUMBERLESS -> reply(call, 201, "{\"trackingNumber\":\" - \"}");
            case SLOW -> {
                held.put(code, number(carrier, code));
                awaitLongerThanAnyPatience();
                reply(call, 201, taken(carrier, code));
            }
            case BROKEN -> reply(call, 503, "");
            case STRICT -> reply(call, 422, "{\"code\":\"NOT_SERVED\",\"message\":\"nobody drives to Zhongguancun\"}");
        }
    }

    private void take(HttpExchange call, String carrier, String code) throws IOException {
        boolean first = held.put(code, number(carrier, code)) == null;
        reply(call, first ? 201 : 200, taken(carrier, code));
    }

    private static String taken(String carrier, String code) {
        return "{\"trackingNumber\":\"" + number(carrier, code) + "\",\"service\":\"EXPRESS\"}";
    }

    private void lookUp(HttpExchange call, String carrier) throws IOException {
        count(carrier).incrementAndGet();
        String code = call.getRequestURI().getQuery().replace("reference=", "");
        String number = held.get(code);
        if (mood(carrier) == Mood.BROKEN) {
            reply(call, 503, "");
        } else if (number == null || !number.startsWith(carrier)) {
            reply(call, 404, "");
        } else {
            reply(
                    call,
                    200,
                    "{\"reference\":\"" + code + "\",\"trackingNumber\":\"" + number + "\",\"service\":\"EXPRESS\"}");
        }
    }

    private void collect(HttpExchange call, String carrier) throws IOException {
        count(carrier).incrementAndGet();
        String wish = body(call);
        String confirmation = "PU-" + call.getRequestHeaders().getFirst("Idempotency-Key");
        switch (mood(carrier)) {
            case BROKEN -> reply(call, 503, "");
            case SLOW -> {
                comes.add(confirmation);
                reply(call, 503, "");
            }
            case STRICT -> reply(call, 422, "{\"code\":\"NO_DRIVER\",\"message\":\"nobody drives there\"}");
            case FRIENDLY, MOVING, PRINTING, NUMBERLESS -> {
                comes.add(confirmation);
                reply(
                        call,
                        wish.contains("\"from\":\"14:00\"") && wish.contains("南京东路") ? 201 : 400,
                        "{\"confirmation\":\"" + confirmation + "\"}");
            }
        }
    }

    private void stayAway(HttpExchange call, String carrier, String confirmation) throws IOException {
        count(carrier).incrementAndGet();
        switch (mood(carrier)) {
            case MOVING -> reply(call, 409, "");
            case BROKEN -> reply(call, 503, "");
            case FRIENDLY, SLOW, STRICT, PRINTING, NUMBERLESS ->
                reply(call, comes.remove(confirmation) ? 204 : 404, "");
        }
    }

    private void release(HttpExchange call, String carrier, String trackingNumber) throws IOException {
        count(carrier).incrementAndGet();
        switch (mood(carrier)) {
            case MOVING -> reply(call, 409, "");
            case BROKEN -> reply(call, 503, "");
            case FRIENDLY, SLOW, STRICT, PRINTING, NUMBERLESS ->
                reply(call, held.values().remove(trackingNumber) ? 204 : 404, "");
        }
    }

    private void awaitLongerThanAnyPatience() {
        try {
            boolean ending = stopped.await(1, TimeUnit.SECONDS);
            assert !ending || stopped.getCount() == 0;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private Mood mood(String carrier) {
        return moods.getOrDefault(carrier, Mood.FRIENDLY);
    }

    private AtomicInteger count(String carrier) {
        return calls.computeIfAbsent(carrier, code -> new AtomicInteger());
    }

    private static String number(String carrier, String code) {
        return carrier + code.substring(2, 11);
    }

    private static String printed(String carrier, String code) {
        return carrier + "-" + code.substring(2, 5) + " " + code.substring(5, 8) + " " + code.substring(8, 11) + "\\n";
    }

    private static String body(HttpExchange call) throws IOException {
        return new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void reply(HttpExchange call, int status, String body) throws IOException {
        reply(call, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void reply(HttpExchange call, int status, byte[] bytes) throws IOException {
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
    }
}
