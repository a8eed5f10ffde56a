package io.waymark.tracking.provider.easypost;

import io.waymark.tracking.provider.MessageKeys;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.text.Texts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One push. Whatever is no event about a tracker, or has no result as only retrieved events have none, changes nothing. */
final class EasyPostPush implements SignedPush {
    private final WebhookRequest request;
    private final PushJson<Kind> kinds;
    private final PushJson<Event> events;
    private final Trackers trackers;

    EasyPostPush(WebhookRequest request, PushJson<Kind> kinds, PushJson<Event> events, Trackers trackers) {
        this.request = request;
        this.kinds = kinds;
        this.events = events;
        this.trackers = trackers;
    }

    @Override
    public boolean isSignedWith(byte[] key) {
        return Signatures.areMadeWith(key, request);
    }

    @Override
    public Push parse() throws MalformedPushException {
        if (Listing.isIn(request.body()) || !kinds.read(request.body()).isOfTracker()) {
            return new Push(null, List.of());
        }
        Event event = events.read(request.body());
        @Nullable String replayKey = MessageKeys.of(Texts.optionalCode(event.id(), "id"), request.body());
        Event.Tracker tracker = event.result();
        return new Push(replayKey, tracker == null ? List.of() : trackers.reports(event, tracker));
    }

    @Override
    public Reply accepted(Instant now) {
        return Reply.empty(200);
    }
}
