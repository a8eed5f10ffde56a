package io.waymark.tracking.callback.adapter.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.privacy.PersonalDataCipher;
import io.waymark.tracking.callback.domain.CallbackUpdate;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps bodies unreadable for whoever gets hold of the database; each is bound to its row. */
@Singleton
class SealedBodies {
    private final PersonalDataCipher cipher;
    private final ObjectMapper json;

    SealedBodies(PersonalDataCipher cipher, ObjectMapper json) {
        this.cipher = cipher;
        this.json = json;
    }

    byte[] seal(CallbackUpdate update, @Nullable String referenceNo) {
        try {
            return cipher.encrypt(
                    json.writeValueAsBytes(CallbackBody.of(update, referenceNo)), context(update.eventId()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a callback's body cannot be written", broken);
        }
    }

    String open(byte[] sealed, UUID eventId) {
        return cipher.decryptText(sealed, context(eventId));
    }

    private static String context(UUID eventId) {
        return "callback/" + eventId + "/body";
    }
}
