package io.waymark.order.console.adapter.rest;

import io.waymark.privacy.PersonalDataCipher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a form was written by this service for whoever sends it: another site can have a browser send a form, and knows no
 * such proof. Any replica takes the proof of any other.
 */
@Singleton
class FormSeal {
    private static final Duration LIFETIME = Duration.ofHours(8);
    private static final String CONTEXT = "console-form/";
    private static final int LONGEST = 512;

    private final PersonalDataCipher cipher;
    private final Clock clock;

    FormSeal(PersonalDataCipher cipher, Clock clock) {
        this.cipher = cipher;
        this.clock = clock;
    }

    /** The proof for a form that this caller is shown. */
    String of(String caller) {
        String until = clock.instant().plus(LIFETIME).toString();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cipher.encryptText(until, CONTEXT + caller));
    }

    /** Whether the proof was made for this caller, not too long ago. */
    boolean proves(@Nullable String proof, String caller) {
        if (proof == null || proof.length() > LONGEST) {
            return false;
        }
        try {
            String until = cipher.decryptText(Base64.getUrlDecoder().decode(proof), CONTEXT + caller);
            return clock.instant().isBefore(Instant.parse(until));
        } catch (IllegalArgumentException | IllegalStateException forged) {
            return false;
        }
    }
}
