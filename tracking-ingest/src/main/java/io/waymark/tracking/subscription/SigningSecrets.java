package io.waymark.tracking.subscription;

import io.waymark.privacy.PersonalDataCipher;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Keeps the secrets that sign callbacks unreadable for whoever gets hold of the database; each is bound to its row. */
@Singleton
public class SigningSecrets {
    private final PersonalDataCipher cipher;

    SigningSecrets(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    /** As it is stored. */
    public byte[] seal(String secret, UUID subscription) {
        return cipher.encrypt(secret.getBytes(StandardCharsets.US_ASCII), context(subscription));
    }

    /** As its subscriber knows it. */
    public String open(byte[] sealed, UUID subscription) {
        return new String(cipher.decrypt(sealed, context(subscription)), StandardCharsets.US_ASCII);
    }

    private static String context(UUID subscription) {
        return "subscription/" + subscription + "/secret";
    }
}
