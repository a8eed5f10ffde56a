package io.waymark.local.scenario;

import io.waymark.local.Suite;
import io.waymark.local.secrets.Secrets;
import io.waymark.local.settings.ServiceName;
import io.waymark.local.settings.ServiceSettings;
import io.waymark.sandbox.journey.Journey;
import io.waymark.sandbox.journey.JourneyKind;
import io.waymark.sandbox.provider.Dialect;
import io.waymark.sandbox.provider.Kdniao;
import io.waymark.sandbox.provider.Outcome;
import io.waymark.sandbox.provider.PushSender;
import io.waymark.sandbox.provider.RetryPolicy;
import io.waymark.sandbox.provider.SeventeenTrack;
import io.waymark.sandbox.provider.StandardWebhooks;
import io.waymark.sandbox.provider.Storyteller;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Plays the tracking providers: tells each consignment's journey in its channel's dialect. */
final class Providers implements AutoCloseable {
    /** The number that Kdniao gives its customers; the sandbox's own. */
    private static final String KDNIAO_BUSINESS_ID = "1237100";

    /** Long enough for a service that is killed and started again. */
    private static final RetryPolicy PATIENT = new RetryPolicy(90, Duration.ofMillis(100), Duration.ofSeconds(1));

    private final Suite suite;
    private final HttpClient http;
    private final Map<Channel, Dialect> dialects = new EnumMap<>(Map.of(
            Channel.STANDARD, new StandardWebhooks(),
            Channel.CN_DOMESTIC, new Kdniao(KDNIAO_BUSINESS_ID),
            Channel.INTL, new SeventeenTrack()));
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();

    Providers(Suite suite) {
        this.suite = suite;
        this.http = suite.http().build();
    }

    /** Tells a journey to its end; answers what is wrong with the replies. */
    List<String> tell(Consignment consignment, JourneyKind kind, String trackingNumber) throws InterruptedException {
        if (consignment.channel().booksOverHttp()) {
            suite.carriers().bookings(consignment.channel().carrier()).pickedUp(trackingNumber);
        }
        Instant now = Instant.now();
        Dialect dialect = Objects.requireNonNull(dialects.get(consignment.channel()));
        Journey.Shipment shipment = new Journey.Shipment(
                consignment.channel().providersCarrierCode(), trackingNumber, consignment.referenceNo());
        Journey journey = Journey.ending(kind, shipment, consignment.channel().route(), now);
        PushSender sender = new PushSender(
                http,
                dialect,
                suite.address(ServiceName.TRACKING),
                ServiceSettings.ACCOUNT,
                PATIENT,
                Clock.systemUTC());
        List<String> faults = new ArrayList<>();
        for (Storyteller.Sending sending : Storyteller.tell(journey, dialect, now)) {
            Outcome outcome = sender.send(sending.push(), secret(consignment.channel(), sending.genuine()));
            sent.addAndGet(outcome.attempts());
            if (outcome instanceof Outcome.Acknowledged) {
                acknowledged.incrementAndGet();
            }
            boolean refused = outcome instanceof Outcome.Refused refusal && refusal.status() == 401;
            if (sending.genuine() ? !(outcome instanceof Outcome.Acknowledged) : !refused) {
                faults.add(consignment + ": a " + (sending.genuine() ? "" : "forged ") + "push ended " + outcome);
            }
        }
        return faults;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** Attempts, so also those that were not answered. */
    int sent() {
        return sent.get();
    }

    private String secret(Channel channel, boolean genuine) {
        Secrets secrets = suite.secrets();
        return switch (channel) {
            case STANDARD -> genuine ? secrets.standardWebhooksSecret() : ForgedSecrets.STANDARD_WEBHOOKS;
            case CN_DOMESTIC -> genuine ? secrets.kdniaoAppKey() : ForgedSecrets.TEXT;
            case INTL -> genuine ? secrets.seventeenTrackKey() : ForgedSecrets.TEXT;
        };
    }

    @Override
    public void close() {
        http.close();
    }
}
