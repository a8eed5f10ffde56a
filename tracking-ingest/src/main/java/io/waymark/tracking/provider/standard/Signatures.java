package io.waymark.tracking.provider.standard;

import io.waymark.hashing.StandardWebhooks;
import io.waymark.tracking.provider.SignedTime;
import io.waymark.tracking.provider.application.WebhookRequest;
import org.jspecify.annotations.Nullable;

/** Whether a push bears a signature of Standard Webhooks, and a time that is near. */
final class Signatures {

    static boolean anyIsMadeWith(byte[] key, WebhookRequest request) {
        @Nullable String id = request.header().apply(StandardWebhooks.ID);
        @Nullable String timestamp = request.header().apply(StandardWebhooks.TIMESTAMP);
        @Nullable String signatures = request.header().apply(StandardWebhooks.SIGNATURE);
        if (id == null
                || id.isBlank()
                || signatures == null
                || timestamp == null
                || !SignedTime.isNear(timestamp, request.receivedAt())) {
            return false;
        }
        return StandardWebhooks.anyIsMadeWith(key, id, timestamp, signatures, request.body());
    }

    private Signatures() {}
}
