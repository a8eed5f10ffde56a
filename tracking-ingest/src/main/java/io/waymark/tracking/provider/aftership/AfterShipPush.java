package io.waymark.tracking.provider.aftership;

import io.waymark.tracking.provider.Digests;
import io.waymark.tracking.provider.EventName;
import io.waymark.tracking.provider.MessageKeys;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.text.Texts;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One push, signed with base64(HMAC-SHA256(raw body)). Events that tell of no parcel are taken and change nothing. */
final class AfterShipPush implements SignedPush {
    private static final String SIGNATURE = "aftership-hmac-sha256";
    private static final Set<String> OF_TRACKINGS = Set.of("tracking_update", "edd_revise");
    private final WebhookRequest request;
    private final PushJson<Webhook> json;
    private final Trackings trackings;

    AfterShipPush(WebhookRequest request, PushJson<Webhook> json, Trackings trackings) {
        this.request = request;
        this.json = json;
        this.trackings = trackings;
    }

    @Override
    public boolean isSignedWith(byte[] key) {
        byte[] expected = Base64.getEncoder().encode(Digests.hmacSha256(key, request.body()));
        return Digests.same(expected, request.header().apply(SIGNATURE));
    }

    @Override
    public Push parse() throws MalformedPushException {
        if (!EventName.isAmong(OF_TRACKINGS, request.body())) {
            return new Push(null, List.of());
        }
        Webhook read = json.read(request.body());
        @Nullable String eventId = Texts.optionalCode(read.eventId(), "event_id");
        return new Push(MessageKeys.of(eventId, request.body()), trackings.reports(read, eventId));
    }

    @Override
    public Reply accepted(Instant now) {
        return Reply.empty(200);
    }
}
