package io.waymark.web.pages;

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
public class FormSeal {
    private static final Duration LIFETIME = Duration.ofHours(8);
    private static final String CONTEXT = "-form/";
    private static final int LONGEST = 512;

    private final PersonalDataCipher cipher;
    private final Clock clock;

    /** Seals with the house's key set. */
    public FormSeal(PersonalDataCipher cipher, Clock clock) {
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * The proof for a form that this caller is shown.
     *
     * @param pages whose form it is, such as {@code console}: the proof is good for no other's
     */
    public String of(String pages, String caller) {
        String until = clock.instant().plus(LIFETIME).toString();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(cipher.encryptText(until, pages + CONTEXT + caller));
    }

    /** Whether the proof was made for a form of these pages and for this caller, not too long ago. */
    public boolean proves(@Nullable String proof, String pages, String caller) {
        if (proof == null || proof.length() > LONGEST) {
            return false;
        }
        try {
            String until = cipher.decryptText(Base64.getUrlDecoder().decode(proof), pages + CONTEXT + caller);
            return clock.instant().isBefore(Instant.parse(until));
        } catch (IllegalArgumentException | IllegalStateException forged) {
            return false;
        }
    }
}
