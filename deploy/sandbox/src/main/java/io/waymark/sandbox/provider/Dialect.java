package io.waymark.sandbox.provider;

import io.waymark.sandbox.journey.Journey;
import io.waymark.sandbox.journey.Scan;
import java.time.Instant;
import java.util.List;

/** One provider's way to push: what a body looks like, how it is signed and which reply counts as taken. */
public sealed interface Dialect
        permits AfterShip, EasyPost, Karrio, Kdniao, Kuaidi100, SeventeenTrack, SfRoutePush, Shippo, StandardWebhooks {

    /** The provider's name in the receiver's path, such as {@code kdniao}. */
    String provider();

    /** Whether each push tells the whole history again; else it tells only what is new. */
    boolean repeatsHistory();

    /**
     * Writes the body.
     *
     * @param scans what the push tells, oldest first, at least one
     * @param now   when the push is made
     */
    Push push(Journey.Shipment shipment, List<Scan> scans, Instant now);

    /**
     * Signs a push for one attempt; a retry is signed anew where the signature covers the time.
     *
     * @param secret what receiver and sender agreed on; for a provider that does not sign, the token in the address
     */
    SignedCall sign(Push push, String secret, Instant now);

    /** Whether the answer is exactly the one that this provider documents for a push that was taken. */
    boolean acknowledged(int status, byte[] body);
}
