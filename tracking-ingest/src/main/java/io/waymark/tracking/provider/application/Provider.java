package io.waymark.tracking.provider.application;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * One sender of webhooks. An implementation runs on the event loop: it never blocks, keeps no state between pushes, and takes
 * everything it trusts from the bytes that the provider signed.
 */
public interface Provider {

    /** The provider's name in paths, configuration and data, lower case. */
    String name();

    /**
     * Finds what is signed, without trusting it.
     *
     * @throws MalformedPushException when the bytes cannot even be taken apart
     */
    SignedPush open(WebhookRequest request) throws MalformedPushException;

    /**
     * The key material of a configured secret.
     *
     * @throws IllegalArgumentException when this provider's secrets are written otherwise; never names the secret
     */
    default byte[] key(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    /** The body that this provider expects with a refusal; empty where it has none and a problem document is answered. */
    default Optional<Reply> refusal(WebhookRequest request, String reason, Instant now) {
        return Optional.empty();
    }

    /** Our code for a carrier code of this provider; {@code <provider>:<code>} where the provider's table does not hold it. */
    String carrier(String code);
}
