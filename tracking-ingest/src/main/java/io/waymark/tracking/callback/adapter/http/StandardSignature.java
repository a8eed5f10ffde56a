package io.waymark.tracking.callback.adapter.http;

import io.waymark.tracking.callback.application.Secrets;
import io.waymark.tracking.provider.Digests;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;

/** Signs as Standard Webhooks asks: HMAC-SHA256 over id, time and body, one signature for each secret that is valid. */
final class StandardSignature {
    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";
    private static final String SECRET_PREFIX = "whsec_";

    /**
     * The signatures, separated by a space.
     *
     * @param epochSecond the time of the attempt
     */
    static String of(Secrets secrets, UUID id, long epochSecond, byte[] body) {
        byte[] signedBefore = (id + "." + epochSecond + ".").getBytes(StandardCharsets.US_ASCII);
        return secrets.texts().stream()
                .map(secret -> Digests.hmacSha256(key(secret), signedBefore, body))
                .map(hash -> "v1," + Base64.getEncoder().encodeToString(hash))
                .collect(Collectors.joining(" "));
    }

    private static byte[] key(String secret) {
        return Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
    }

    private StandardSignature() {}
}
