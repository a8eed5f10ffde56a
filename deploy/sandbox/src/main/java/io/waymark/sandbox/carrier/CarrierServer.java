package io.waymark.sandbox.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.waymark.sandbox.http.Call;
import io.waymark.sandbox.http.Reply;
import io.waymark.sandbox.http.SimulatorServer;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The booking interface of simulated carriers, one path for each: {@code POST /{carrier}/shipments} and
 * {@code DELETE /{carrier}/shipments/{trackingNumber}}.
 */
public final class CarrierServer implements AutoCloseable {
    private final CarrierSettings settings;
    private final ConcurrentMap<String, Bookings> carriers = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger bookings = new AtomicInteger();
    private final SimulatorServer server;

    private CarrierServer(int port, CarrierSettings settings, @Nullable SSLContext tls) {
        this.settings = settings;
        this.server = SimulatorServer.start(port, tls, this::answer);
    }

    /** @param port 0 takes a free one */
    public static CarrierServer start(int port, CarrierSettings settings) {
        return start(port, settings, null);
    }

    /**
     * Starts it with a certificate.
     *
     * @param port 0 takes a free one
     * @param tls  holds the certificate; null for clear text
     */
    public static CarrierServer start(int port, CarrierSettings settings, @Nullable SSLContext tls) {
        return new CarrierServer(port, settings, tls);
    }

    /** What to configure as the carrier's base address. */
    public URI address(String carrier) {
        return server.address().resolve("/" + carrier);
    }

    public Bookings bookings(String carrier) {
        return carriers.computeIfAbsent(carrier, code -> new Bookings(NumberSeries.of(code)));
    }

    private Reply answer(Call call) {
        pause();
        if (!call.header("Authorization").orElse("").equals("Bearer " + settings.apiKey())) {
            return problem(401, "UNAUTHORIZED", "unknown API key");
        }
        if (everyNth(calls, settings.unavailableEvery())) {
            return problem(503, "UNAVAILABLE", "try again later");
        }
        String[] path = call.path().split("/", -1);
        if (path.length == 3 && path[2].equals("shipments") && call.method().equals("POST")) {
            return book(path[1], call);
        }
        if (path.length == 4 && path[2].equals("shipments") && call.method().equals("DELETE")) {
            return cancel(path[1], path[3]);
        }
        return problem(404, "NOT_FOUND", call.method() + " " + call.path());
    }

    private Reply book(String carrier, Call call) {
        Optional<String> key = call.header("Idempotency-Key");
        JsonNode body = SimulatorServer.json(call.body());
        if (key.isEmpty() || body == null) {
            return problem(400, "BAD_REQUEST", "a JSON body and an Idempotency-Key are needed");
        }
        Optional<String> missing = BookingRequest.firstFault(body);
        if (missing.isPresent()) {
            return problem(422, "INVALID", missing.get());
        }
        if (settings.refusedPostalCodes()
                .contains(body.path("recipient").path("postalCode").asText())) {
            return problem(422, "NOT_SERVED", "the destination is outside the delivery area");
        }
        Bookings.Booking booking =
                bookings(carrier).book(key.get(), body.path("service").asText());
        if (everyNth(bookings, settings.loseReplyEvery())) {
            return Reply.dropped();
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("trackingNumber", booking.trackingNumber());
        answer.put("service", booking.service());
        return new Reply(booking.calls() == 1 ? 201 : 200, answer);
    }

    private Reply cancel(String carrier, String trackingNumber) {
        return bookings(carrier)
                .voidBooking(trackingNumber)
                .map(status -> switch (status) {
                    case VOIDED -> Reply.empty(204);
                    case BOOKED, MOVING -> problem(409, "MOVING", "the parcel is already on its way");
                })
                .orElseGet(() -> problem(404, "UNKNOWN", "no such tracking number"));
    }

    private void pause() {
        try {
            Thread.sleep(settings.answerAfter());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean everyNth(AtomicInteger counter, int n) {
        return n > 0 && counter.incrementAndGet() % n == 0;
    }

    private static Reply problem(int status, String code, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("code", code);
        body.put("message", message);
        return new Reply(status, body);
    }

    @Override
    public void close() {
        server.close();
    }
}
