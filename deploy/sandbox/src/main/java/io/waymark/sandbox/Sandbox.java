package io.waymark.sandbox;

import io.waymark.sandbox.carrier.CarrierServer;
import io.waymark.sandbox.carrier.CarrierSettings;
import io.waymark.sandbox.psp.PspServer;
import io.waymark.sandbox.psp.PspSettings;
import java.util.concurrent.CountDownLatch;

/** Starts the carrier and the PSP alone, for a partner who wants to try one service against them. */
public final class Sandbox {
    private static final String USAGE = """
            usage: java -cp … io.waymark.sandbox.Sandbox CARRIER_PORT PSP_PORT
            environment: SANDBOX_CARRIER_API_KEY, SANDBOX_PSP_SECRET""";

    private Sandbox() {}

    public static void main(String[] args) throws InterruptedException {
        String apiKey = System.getenv("SANDBOX_CARRIER_API_KEY");
        String secret = System.getenv("SANDBOX_PSP_SECRET");
        if (args.length != 2 || apiKey == null || secret == null) {
            System.err.println(USAGE);
            System.exit(2);
            return;
        }
        try (CarrierServer carrier = CarrierServer.start(Integer.parseInt(args[0]), CarrierSettings.calm(apiKey));
                PspServer psp =
                        PspServer.start(Integer.parseInt(args[1]), PspSettings.calm(secret, "YTO", "UPS", "SF"))) {
            System.out.println("carriers  " + carrier.address("YTO") + "/shipments");
            System.out.println("PSP       " + psp.address() + "/logistics");
            new CountDownLatch(1).await();
        }
    }
}
