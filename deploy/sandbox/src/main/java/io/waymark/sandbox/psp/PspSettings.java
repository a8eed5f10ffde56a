package io.waymark.sandbox.psp;

import java.util.Set;

/**
 * How the simulated PSP behaves.
 *
 * @param secret           shared with the merchant, for the signature
 * @param carrierNos       the carrier codes that it knows
 * @param unavailableEvery every n-th upload is answered 503 before anything is done; 0 for never
 * @param loseReplyEvery   every n-th upload is recorded but its answer is lost on the way; 0 for never
 * @param silentEvery      every n-th upload is recorded but never answered; 0 for never
 * @param trickleEvery     every n-th upload is recorded but its answer trickles without an end; 0 for never
 */
public record PspSettings(
        String secret,
        Set<String> carrierNos,
        int unavailableEvery,
        int loseReplyEvery,
        int silentEvery,
        int trickleEvery) {

    /** A PSP that never fails. */
    public static PspSettings calm(String secret, String... carrierNos) {
        return new PspSettings(secret, Set.of(carrierNos), 0, 0, 0, 0);
    }

    /** The same PSP on a bad day. */
    public PspSettings failing(int unavailableEvery, int loseReplyEvery) {
        return new PspSettings(secret, carrierNos, unavailableEvery, loseReplyEvery, silentEvery, trickleEvery);
    }

    /** The same PSP, which keeps callers waiting. */
    public PspSettings dragging(int silentEvery, int trickleEvery) {
        return new PspSettings(secret, carrierNos, unavailableEvery, loseReplyEvery, silentEvery, trickleEvery);
    }
}
