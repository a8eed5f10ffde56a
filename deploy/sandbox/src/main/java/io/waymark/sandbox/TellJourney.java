package io.waymark.sandbox;

import io.waymark.sandbox.journey.Journey;
import io.waymark.sandbox.journey.JourneyKind;
import io.waymark.sandbox.journey.Route;
import io.waymark.sandbox.provider.AfterShip;
import io.waymark.sandbox.provider.Dialect;
import io.waymark.sandbox.provider.EasyPost;
import io.waymark.sandbox.provider.Karrio;
import io.waymark.sandbox.provider.Kdniao;
import io.waymark.sandbox.provider.Kuaidi100;
import io.waymark.sandbox.provider.PushSender;
import io.waymark.sandbox.provider.RetryPolicy;
import io.waymark.sandbox.provider.SeventeenTrack;
import io.waymark.sandbox.provider.SfRoutePush;
import io.waymark.sandbox.provider.Shippo;
import io.waymark.sandbox.provider.StandardWebhooks;
import io.waymark.sandbox.provider.Storyteller;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Pushes one journey to a running service as a provider would, for a partner who wants to see what becomes of it. */
public final class TellJourney {
    private static final String USAGE = """
            usage: java -cp … io.waymark.sandbox.TellJourney RECEIVER PROVIDER ACCOUNT JOURNEY CARRIER_CODE TRACKING_NUMBER
            such as http://localhost:8082 kuaidi100 main DELIVERED yuantong YT1234567890123
            providers: kdniao, kuaidi100, 17track, sf, aftership, easypost, shippo, karrio, standard;
            journeys are the constants of JourneyKind
            environment: SANDBOX_PUSH_SECRET, the account's secret, or its token for sf""";

    private static final RetryPolicy POLICY = new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(4));
    private static final String KDNIAO_BUSINESS_ID = "1237100";

    private TellJourney() {}

    public static void main(String[] args) throws InterruptedException {
        String secret = System.getenv("SANDBOX_PUSH_SECRET");
        if (args.length != 6 || secret == null) {
            System.err.println(USAGE);
            System.exit(2);
            return;
        }
        Dialect dialect = dialect(args[1]);
        Instant now = Instant.now();
        Journey journey = Journey.ending(
                JourneyKind.valueOf(args[3]),
                new Journey.Shipment(args[4], args[5], "R-" + args[5]),
                Route.GUANGDONG_TO_SHANGHAI,
                now);
        try (HttpClient http = HttpClient.newHttpClient()) {
            PushSender sender = new PushSender(http, dialect, URI.create(args[0]), args[2], POLICY, Clock.systemUTC());
            for (Storyteller.Sending sending : Storyteller.tell(journey, dialect, now)) {
                String used = sending.genuine() ? secret : secret + "-of-somebody-else";
                System.out.println(sending.push().id() + "  " + sender.send(sending.push(), used));
            }
        }
    }

    /** The provider's way to push, by its name in the receiver's path. */
    static Dialect dialect(String provider) {
        return switch (provider) {
            case "kdniao" -> new Kdniao(KDNIAO_BUSINESS_ID);
            case "kuaidi100" -> new Kuaidi100();
            case "17track" -> new SeventeenTrack();
            case "sf" -> new SfRoutePush();
            case "aftership" -> new AfterShip();
            case "easypost" -> new EasyPost();
            case "shippo" -> new Shippo();
            case "karrio" -> new Karrio();
            case "standard" -> new StandardWebhooks();
            default -> throw new IllegalArgumentException("the sandbox does not play " + provider);
        };
    }
}
