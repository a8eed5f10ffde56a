package io.waymark.tracking.callback.adapter.http;

import io.waymark.hashing.StandardWebhooks;
import io.waymark.tracking.callback.application.Secrets;
import java.util.UUID;
import java.util.stream.Collectors;

/** Signs as Standard Webhooks asks: HMAC-SHA256 over id, time and body, one signature for each secret that is valid. */
final class StandardSignature {

    /**
     * The signatures, separated by a space.
     *
     * @param epochSecond the time of the attempt
     */
    static String of(Secrets secrets, UUID id, long epochSecond, byte[] body) {
        return secrets.texts().stream()
                .map(secret -> StandardWebhooks.sign(
                        StandardWebhooks.key(secret), id.toString(), Long.toString(epochSecond), body))
                .collect(Collectors.joining(" "));
    }

    private StandardSignature() {}
}
