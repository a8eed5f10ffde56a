package io.waymark.local;

import io.waymark.local.secrets.Secrets;
import io.waymark.sandbox.carrier.CarrierSettings;
import io.waymark.sandbox.psp.PspSettings;
import java.util.Set;

/**
 * How well the simulated partners behave.
 *
 * @param unavailableEvery every n-th call is refused with 503; 0 for never
 * @param loseReplyEvery   every n-th call is done but its answer gets lost; 0 for never
 */
public record SandboxBehaviour(int unavailableEvery, int loseReplyEvery) {
    /** As partners are on an ordinary day: now and then something fails. */
    public static final SandboxBehaviour ORDINARY = new SandboxBehaviour(17, 23);

    /** Postal codes, a Chinese and an American one, that the simulated carriers do not serve. */
    public static final Set<String> NOT_SERVED = Set.of("999077", "99950");

    CarrierSettings carrier(Secrets secrets) {
        return CarrierSettings.calm(secrets.carrierApiKey(), NOT_SERVED.toArray(String[]::new))
                .failing(unavailableEvery, loseReplyEvery);
    }

    PspSettings psp(Secrets secrets) {
        return PspSettings.calm(secrets.pspSecret(), "YTO", "UPS", "HUAYU", "LANDPOST", "AIRLINK", "WAYMARK")
                .failing(unavailableEvery, loseReplyEvery);
    }
}
