package io.waymark.sandbox;

import io.waymark.sandbox.carrier.CarrierServer;
import io.waymark.sandbox.carrier.CarrierSettings;
import io.waymark.sandbox.psp.PspServer;
import io.waymark.sandbox.psp.PspSettings;
import io.waymark.sandbox.query.QueryServer;
import java.util.concurrent.CountDownLatch;

/** Starts the carrier, the PSP and the query interface alone, for a partner who wants to try one service against them. */
public final class Sandbox {
    private static final String USAGE = """
            usage: java -cp … io.waymark.sandbox.Sandbox CARRIER_PORT PSP_PORT QUERY_PORT
            environment: SANDBOX_CARRIER_API_KEY, SANDBOX_PSP_SECRET, SANDBOX_17TRACK_TOKEN""";

    private Sandbox() {}

    public static void main(String[] args) throws InterruptedException {
        String apiKey = System.getenv("SANDBOX_CARRIER_API_KEY");
        String secret = System.getenv("SANDBOX_PSP_SECRET");
        String token = System.getenv("SANDBOX_17TRACK_TOKEN");
        if (args.length != 3 || apiKey == null || secret == null || token == null) {
            System.err.println(USAGE);
            System.exit(2);
            return;
        }
        try (CarrierServer carrier = CarrierServer.start(Integer.parseInt(args[0]), CarrierSettings.calm(apiKey));
                PspServer psp =
                        PspServer.start(Integer.parseInt(args[1]), PspSettings.calm(secret, "YTO", "UPS", "SF"));
                QueryServer query = QueryServer.start(Integer.parseInt(args[2]), token)) {
            System.out.println("carriers  " + carrier.address("YTO") + "/shipments");
            System.out.println(
                    "          " + carrier.address("HUAYU") + ", …/LANDPOST, …/AIRLINK as " + CarrierServer.ACCOUNT);
            System.out.println("PSP       " + psp.address() + "/logistics");
            System.out.println("17TRACK   " + query.address() + "/gettrackinfo");
            new CountDownLatch(1).await();
        }
    }
}
