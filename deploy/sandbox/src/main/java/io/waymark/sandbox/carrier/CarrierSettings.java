package io.waymark.sandbox.carrier;

import java.time.Duration;
import java.util.Set;

/**
 * How the simulated carriers behave.
 *
 * @param apiKey            the bearer key that every call must carry
 * @param answerAfter       how long they think about each call
 * @param unavailableEvery  every n-th call is answered 503 before anything is done; 0 for never
 * @param loseReplyEvery    every n-th booking is kept but its answer is lost on the way; 0 for never
 * @param refusedPostalCodes recipients' postal codes that they refuse to serve
 * @param dead              codes of carriers that answer nothing but 503
 */
public record CarrierSettings(
        String apiKey,
        Duration answerAfter,
        int unavailableEvery,
        int loseReplyEvery,
        Set<String> refusedPostalCodes,
        Set<String> dead) {

    /** Carriers that answer at once and never fail, save that they do not serve the given postal codes. */
    public static CarrierSettings calm(String apiKey, String... refusedPostalCodes) {
        return new CarrierSettings(apiKey, Duration.ZERO, 0, 0, Set.of(refusedPostalCodes), Set.of());
    }

    /** The same carriers on a bad day. */
    public CarrierSettings failing(int unavailableEvery, int loseReplyEvery) {
        return new CarrierSettings(apiKey, answerAfter, unavailableEvery, loseReplyEvery, refusedPostalCodes, dead);
    }

    /** The same carriers, thinking so long about each call. */
    public CarrierSettings thinking(Duration time) {
        return new CarrierSettings(apiKey, time, unavailableEvery, loseReplyEvery, refusedPostalCodes, dead);
    }

    /** The same, but these and no others are dead. */
    public CarrierSettings withDead(String... carriers) {
        return new CarrierSettings(
                apiKey, answerAfter, unavailableEvery, loseReplyEvery, refusedPostalCodes, Set.of(carriers));
    }
}
