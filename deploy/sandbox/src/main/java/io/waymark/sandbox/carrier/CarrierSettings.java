package io.waymark.sandbox.carrier;

import java.time.Duration;
import java.util.Set;

/**
 * How the simulated carrier behaves.
 *
 * @param apiKey            the bearer key that every call must carry
 * @param answerAfter       how long it thinks about each call
 * @param unavailableEvery  every n-th call is answered 503 before anything is done; 0 for never
 * @param loseReplyEvery    every n-th booking is kept but its answer is lost on the way; 0 for never
 * @param refusedPostalCodes recipients' postal codes that it refuses to serve
 */
public record CarrierSettings(
        String apiKey, Duration answerAfter, int unavailableEvery, int loseReplyEvery, Set<String> refusedPostalCodes) {

    /** A carrier that answers at once and never fails, save that it does not serve the given postal codes. */
    public static CarrierSettings calm(String apiKey, String... refusedPostalCodes) {
        return new CarrierSettings(apiKey, Duration.ZERO, 0, 0, Set.of(refusedPostalCodes));
    }

    /** The same carrier on a bad day. */
    public CarrierSettings failing(int unavailableEvery, int loseReplyEvery) {
        return new CarrierSettings(apiKey, answerAfter, unavailableEvery, loseReplyEvery, refusedPostalCodes);
    }

    /** The same carrier, thinking so long about each call. */
    public CarrierSettings thinking(Duration time) {
        return new CarrierSettings(apiKey, time, unavailableEvery, loseReplyEvery, refusedPostalCodes);
    }
}
