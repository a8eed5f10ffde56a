package io.waymark.tracking.provider.seventeentrack;

import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.provider.Digests;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One push, signed with lower hex(SHA-256(raw body + "/" + key)): a plain hash, no HMAC. */
final class SeventeenTrackPush implements SignedPush {
    private static final byte[] SLASH = {'/'};
    private final WebhookRequest request;
    private final PushJson<Webhook> json;
    private final Events events;
    private final CarrierCodes carriers;

    SeventeenTrackPush(WebhookRequest request, PushJson<Webhook> json, Events events, CarrierCodes carriers) {
        this.request = request;
        this.json = json;
        this.events = events;
        this.carriers = carriers;
    }

    @Override
    public boolean isSignedWith(byte[] key) {
        byte[] expected = Digests.lowerHex(Digests.hash("SHA-256", request.body(), SLASH, key));
        return Digests.same(expected, request.header().apply("sign"));
    }

    @Override
    public Push parse() throws MalformedPushException {
        Webhook read = json.read(request.body());
        String event = Texts.code(read.event(), "event");
        if (read.data() == null) {
            throw new MalformedPushException("data", "is missing");
        }
        String number = Texts.code(read.data().number(), "data.number");
        @Nullable String carrier = Texts.optionalCode(read.data().carrier(), "data.carrier");
        Leg leg = new Leg(carriers.ours(carrier == null ? "0" : carrier), number);
        return new Push(
                null,
                event.equals("TRACKING_UPDATED")
                        ? update(leg, read.data().trackInfo())
                        : List.of(new TrackingReport(leg, events.announcement(leg, event))));
    }

    private List<TrackingReport> update(Leg leg, Webhook.@Nullable TrackInfo info) throws MalformedPushException {
        Chain chain = new Chain(carriers, leg, info);
        List<Node> nodes = events.nodes(leg, chain, info);
        Estimate estimate = Expected.of(info, nodes);
        return TrackingReport.ofAny(leg, chain.further(), nodes, estimate);
    }

    @Override
    public Reply accepted(Instant now) {
        return Reply.empty(200);
    }
}
