package io.waymark.tracking.provider.application;

import io.waymark.tracking.provider.domain.Push;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * One sender of webhooks. An implementation runs on the event loop: it never blocks, keeps no state between pushes, and takes
 * everything it trusts from the bytes that the provider signed.
 */
public interface Provider {

    /** How a provider's pushes prove where they come from. */
    enum Proof {
        /** Every push is signed: an account without a secret cannot be configured. */
        SIGNATURE,
        /** Signed where a secret was agreed; else a token in the address, or allowed networks, must do. */
        OPTIONAL_SIGNATURE,
        /** Never signed: a token in the address and allowed networks are all there is. */
        NONE
    }

    /** The provider's name in paths, configuration and data, lower case. */
    String name();

    /**
     * Finds what is signed, without trusting it.
     *
     * @throws MalformedPushException when the bytes cannot even be taken apart
     */
    SignedPush open(WebhookRequest request) throws MalformedPushException;

    /**
     * Reads again a body that was believed when it came. Only the body is kept, so no provider may need a header or the address
     * to find the nodes; one that takes its replay key from there leaves the key out here.
     *
     * @throws MalformedPushException where today's reader does not accept it any more
     */
    default Push reread(String account, byte[] body, Instant receivedAt) throws MalformedPushException {
        WebhookRequest bare = new WebhookRequest(account, "POST", "", body, name -> null, name -> null, receivedAt);
        return open(bare).parse();
    }

    /** How this provider's pushes prove where they come from. */
    default Proof proof() {
        return Proof.SIGNATURE;
    }

    /**
     * The key material of a configured secret.
     *
     * @throws IllegalArgumentException when this provider's secrets are written otherwise; never names the secret
     */
    default byte[] key(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The failure reply that this provider understands; empty where it has none and a problem document is answered.
     *
     * @param status 400 malformed, 401 not genuine, 503 not stored
     * @param reason plain ASCII words without quotes, holding nothing of the push
     */
    default Optional<Reply> refusal(WebhookRequest request, int status, String reason, Instant now) {
        return Optional.empty();
    }

    /** Our code for a carrier code of this provider; {@code <provider>:<code>} where the provider's table does not hold it. */
    String carrier(String code);
}
