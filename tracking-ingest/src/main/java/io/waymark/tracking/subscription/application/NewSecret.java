package io.waymark.tracking.subscription.application;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;

/** Draws signing secrets as Standard Webhooks spells them: {@code whsec_} and 32 random bytes in Base64. */
@Singleton
public class NewSecret {
    private static final int BYTES = 32;
    private final SecureRandom random = new SecureRandom();

    /** A fresh secret. */
    public String draw() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }
}
