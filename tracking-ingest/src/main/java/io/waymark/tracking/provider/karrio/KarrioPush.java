package io.waymark.tracking.provider.karrio;

import io.waymark.tracking.provider.Digests;
import io.waymark.tracking.provider.EventName;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.Push;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** One push. Karrio signs nothing: it sends the webhook's secret itself, so only a door with TLS may receive it. */
final class KarrioPush implements SignedPush {
    private static final String SECRET = "X-Event-Id";
    private static final Set<String> OF_TRACKERS = Set.of("tracker_created", "tracker_updated");
    private final WebhookRequest request;
    private final PushJson<Webhook> json;
    private final Trackers trackers;

    KarrioPush(WebhookRequest request, PushJson<Webhook> json, Trackers trackers) {
        this.request = request;
        this.json = json;
        this.trackers = trackers;
    }

    @Override
    public boolean isSignedWith(byte[] key) {
        return Digests.same(key, request.header().apply(SECRET));
    }

    @Override
    public Push parse() throws MalformedPushException {
        return new Push(
                null,
                EventName.isAmong(OF_TRACKERS, request.body())
                        ? trackers.reports(json.read(request.body()))
                        : List.of());
    }

    @Override
    public Reply accepted(Instant now) {
        return Reply.empty(200);
    }
}
