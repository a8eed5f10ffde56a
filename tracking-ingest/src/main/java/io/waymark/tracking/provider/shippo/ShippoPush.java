package io.waymark.tracking.provider.shippo;

import io.waymark.tracking.provider.Digests;
import io.waymark.tracking.provider.EventName;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.SignedTime;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.Push;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One push; where signed, with {@code t=seconds,v1=hex(HMAC-SHA256(t.body))}, of which a push may carry several. */
final class ShippoPush implements SignedPush {
    private static final String SIGNATURE = "Shippo-Auth-Signature";
    private static final String TIME = "t=";
    private static final String VERSION_1 = "v1=";
    private static final Set<String> OF_TRACKS = Set.of("track_updated");
    private final WebhookRequest request;
    private final PushJson<Webhook> json;
    private final Tracks tracks;

    ShippoPush(WebhookRequest request, PushJson<Webhook> json, Tracks tracks) {
        this.request = request;
        this.json = json;
        this.tracks = tracks;
    }

    @Override
    public boolean isSignedWith(byte[] key) {
        @Nullable String header = request.header().apply(SIGNATURE);
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

    @Override
    public Push parse() throws MalformedPushException {
        return new Push(
                null,
                EventName.isAmong(OF_TRACKS, request.body()) ? tracks.reports(json.read(request.body())) : List.of());
    }

    @Override
    public Reply accepted(Instant now) {
        return Reply.empty(200);
    }
}
