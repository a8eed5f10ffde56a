package io.waymark.webhook.http;

import io.waymark.hashing.StandardWebhooks;
import io.waymark.webhook.domain.Secrets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Signs as Standard Webhooks asks: HMAC-SHA256 over id, time and body, one signature for each secret that is valid. */
public final class StandardSignature {

    /**
     * The headers of a JSON body that is signed when it is sent.
     *
     * @param id the same for each attempt, so that the receiver knows what it has seen
     */
    public static Post.Headers headers(Secrets secrets, UUID id, byte[] body) {
        return now -> {
            long second = now.getEpochSecond();
            return Map.of(
                    "Content-Type",
                    "application/json",
                    StandardWebhooks.ID,
                    id.toString(),
                    StandardWebhooks.TIMESTAMP,
                    Long.toString(second),
                    StandardWebhooks.SIGNATURE,
                    of(secrets, id, second, body));
        };
    }

    /**
     * The signatures, separated by a space.
     *
     * @param epochSecond the time of the attempt
     */
    private static String of(Secrets secrets, UUID id, long epochSecond, byte[] body) {
        return secrets.texts().stream()
                .map(secret -> StandardWebhooks.sign(
                        StandardWebhooks.key(secret), id.toString(), Long.toString(epochSecond), body))
                .collect(Collectors.joining(" "));
    }

    private StandardSignature() {}
}
