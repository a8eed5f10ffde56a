package io.waymark.tracking.provider.standard;

import io.waymark.tracking.provider.Digests;
import io.waymark.tracking.provider.SignedTime;
import io.waymark.tracking.provider.application.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** base64(HMAC-SHA256(id.timestamp.body)); several may stand side by side while keys rotate. */
final class Signatures {
    static final String ID = "webhook-id";
    private static final String SCHEME = "v1,";

    static boolean anyIsMadeWith(byte[] key, WebhookRequest request) {
        @Nullable String id = request.header().apply(ID);
        @Nullable String timestamp = request.header().apply("webhook-timestamp");
        @Nullable String signatures = request.header().apply("webhook-signature");
        if (id == null || id.isBlank() || signatures == null || !SignedTime.isNear(timestamp, request.receivedAt())) {
            return false;
        }
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        byte[] expected = Base64.getEncoder().encode(Digests.hmacSha256(key, head, request.body()));
        boolean genuine = false;
        for (String signature : signatures.split(" ", -1)) {
            if (signature.startsWith(SCHEME)) {
                genuine |= Digests.same(expected, signature.substring(SCHEME.length()));
            }
        }
        return genuine;
    }

    private Signatures() {}
}
