package io.waymark.tracking.provider.shippo;

import io.waymark.tracking.provider.Digests;
import io.waymark.tracking.provider.SignedTime;
import io.waymark.tracking.provider.application.WebhookRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Shippo's signature: {@code t=seconds,v1=hex(HMAC-SHA256(t.body))}, of which a push may carry several. */
final class Signatures {
    private static final String HEADER = "Shippo-Auth-Signature";
    private static final String TIME = "t=";
    private static final String VERSION_1 = "v1=";

    static boolean anyIsMadeWith(byte[] key, WebhookRequest request) {
        @Nullable String header = request.header().apply(HEADER);
        String[] parts = header == null ? new String[0] : header.split(",", -1);
        @Nullable String time = null;
        for (String part : parts) {
            if (part.strip().startsWith(TIME)) {
                time = part.strip().substring(TIME.length());
            }
        }
        if (time == null || !SignedTime.isNear(time, request.receivedAt())) {
            return false;
        }
        byte[] head = (time + ".").getBytes(StandardCharsets.UTF_8);
        byte[] expected = Digests.lowerHex(Digests.hmacSha256(key, head, request.body()));
        boolean genuine = false;
        for (String part : parts) {
            if (part.strip().startsWith(VERSION_1)) {
                genuine |= Digests.same(expected, part.strip().substring(VERSION_1.length()));
            }
        }
        return genuine;
    }

    private Signatures() {}
}
