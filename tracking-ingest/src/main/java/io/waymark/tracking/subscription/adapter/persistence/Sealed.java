package io.waymark.tracking.subscription.adapter.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.privacy.PersonalDataCipher;
import io.waymark.tracking.subscription.domain.News;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps secrets and bodies unreadable for whoever gets hold of the database; each is bound to its row. */
@Singleton
class Sealed {
    private final PersonalDataCipher cipher;
    private final ObjectMapper json;

    Sealed(PersonalDataCipher cipher, ObjectMapper json) {
        this.cipher = cipher;
        this.json = json;
    }

    byte[] body(News news, @Nullable String referenceNo) {
        try {
            return cipher.encrypt(json.writeValueAsBytes(CallbackBody.of(news, referenceNo)), ofBody(news.eventId()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a callback's body cannot be written", broken);
        }
    }

    String openBody(byte[] sealed, UUID eventId) {
        return new String(cipher.decrypt(sealed, ofBody(eventId)), StandardCharsets.UTF_8);
    }

    byte[] secret(String secret, UUID subscription) {
        return cipher.encrypt(secret.getBytes(StandardCharsets.US_ASCII), ofSecret(subscription));
    }

    String openSecret(byte[] sealed, UUID subscription) {
        return new String(cipher.decrypt(sealed, ofSecret(subscription)), StandardCharsets.US_ASCII);
    }

    private static String ofBody(UUID eventId) {
        return "callback/" + eventId + "/body";
    }

    private static String ofSecret(UUID subscription) {
        return "subscription/" + subscription + "/secret";
    }
}
