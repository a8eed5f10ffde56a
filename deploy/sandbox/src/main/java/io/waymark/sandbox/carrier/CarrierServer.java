package io.waymark.sandbox.carrier;

import io.waymark.sandbox.http.Call;
import io.waymark.sandbox.http.Reply;
import io.waymark.sandbox.http.SimulatorServer;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The interfaces of simulated carriers, one path for each: {@code /HUAYU}, {@code /LANDPOST} and {@code /AIRLINK} speak protocols
 * of their own, any other carrier Waymark's.
 */
public final class CarrierServer implements AutoCloseable {
    /** What carriers with a protocol of their own call the caller; the secret is the settings' key. */
    public static final String ACCOUNT = "waymark-sandbox";

    private volatile CarrierSettings settings;
    private final ConcurrentMap<String, Bookings> carriers = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger bookings = new AtomicInteger();
    private final AccessTokens tokens = new AccessTokens();
    private final CarrierProtocol usual;
    private final Map<String, CarrierProtocol> own;
    private final SimulatorServer server;

    private CarrierServer(int port, CarrierSettings settings, @Nullable SSLContext tls) {
        this.settings = settings;
        this.usual = new WaymarkProtocol(settings.apiKey());
        this.own = Map.of(
                "HUAYU", new HuayuProtocol(ACCOUNT, settings.apiKey()),
                "LANDPOST", new LandpostProtocol(ACCOUNT, settings.apiKey()),
                "AIRLINK", new AirlinkProtocol(ACCOUNT, settings.apiKey(), tokens));
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

    /**
     * Lets all of them behave otherwise from their next call on.
     *
     * @param next under the same key
     */
    public void behave(CarrierSettings next) {
        if (!next.apiKey().equals(settings.apiKey())) {
            throw new IllegalArgumentException("a running carrier keeps its key");
        }
        settings = next;
    }

    /** How they behave now. */
    public CarrierSettings behaviour() {
        return settings;
    }

    /** The tokens of carriers that give some. */
    public AccessTokens tokens() {
        return tokens;
    }

    private Reply answer(Call call) {
        pause();
        String carrier = call.path().split("/", -1)[1];
        CarrierProtocol protocol = own.getOrDefault(carrier, usual);
        Call below = call.below("/" + carrier);
        if (!protocol.believes(below)) {
            return protocol.reply(new CarrierAnswer.Disbelieved());
        }
        if (settings.dead().contains(carrier) || everyNth(calls, settings.unavailableEvery())) {
            return protocol.reply(new CarrierAnswer.Unavailable());
        }
        Optional<Reply> aside = protocol.aside(below);
        if (aside.isPresent()) {
            return aside.get();
        }
        CarrierQuestion question = protocol.question(below);
        CarrierAnswer answer = answer(bookings(carrier), question);
        return answer instanceof CarrierAnswer.Booked && everyNth(bookings, settings.loseReplyEvery())
                ? Reply.dropped()
                : protocol.reply(answer);
    }

    private CarrierAnswer answer(Bookings held, CarrierQuestion question) {
        return switch (question) {
            case CarrierQuestion.Book(BookingRequest request) -> book(held, request);
            case CarrierQuestion.Find(String reference) ->
                held.held(reference)
                        .<CarrierAnswer>map(CarrierAnswer.Holding::new)
                        .orElseGet(CarrierAnswer.NotHeld::new);
            case CarrierQuestion.Release(String trackingNumber) ->
                held.voidBooking(trackingNumber)
                        .<CarrierAnswer>map(status -> switch (status) {
                            case VOIDED -> new CarrierAnswer.Voided();
                            case BOOKED, MOVING -> new CarrierAnswer.Moving();
                        })
                        .orElseGet(CarrierAnswer.NotHeld::new);
            case CarrierQuestion.LastMile(String reference) ->
                held.held(reference)
                        .filter(booking -> booking.request().abroad())
                        .<CarrierAnswer>map(
                                booking -> new CarrierAnswer.Handover("U.S.P.S", NumberSeries.transfer(reference)))
                        .orElseGet(CarrierAnswer.NotHeld::new);
            case CarrierQuestion.Label(String trackingNumber) ->
                held.underNumber(trackingNumber)
                        .<CarrierAnswer>map(booking -> new CarrierAnswer.Label(LabelPdf.of(trackingNumber)))
                        .orElseGet(CarrierAnswer.NotHeld::new);
            case CarrierQuestion.Collect(String key) -> new CarrierAnswer.Collecting(held.collect(key));
            case CarrierQuestion.StayAway(String confirmation) ->
                held.stayAway(confirmation) ? new CarrierAnswer.Voided() : new CarrierAnswer.NotHeld();
            case CarrierQuestion.Other(String what) -> new CarrierAnswer.Misunderstood(what);
        };
    }

    private CarrierAnswer book(Bookings held, BookingRequest request) {
        if (request.missing().isPresent()) {
            return new CarrierAnswer.Refused(
                    CarrierAnswer.Reason.INVALID, request.missing().get());
        }
        if (settings.refusedPostalCodes().contains(request.postalCode())) {
            return new CarrierAnswer.Refused(
                    CarrierAnswer.Reason.NOT_SERVED, "the destination is outside the delivery area");
        }
        Bookings.Booking booking = held.book(request);
        return new CarrierAnswer.Booked(booking, booking.calls() > 1);
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

    @Override
    public void close() {
        server.close();
    }
}
