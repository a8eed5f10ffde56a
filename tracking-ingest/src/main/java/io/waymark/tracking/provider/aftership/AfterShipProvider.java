package io.waymark.tracking.provider.aftership;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.Digests;
import io.waymark.tracking.provider.EventName;
import io.waymark.tracking.provider.MappedProvider;
import io.waymark.tracking.provider.MessageKeys;
import io.waymark.tracking.provider.ProviderCodes;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.text.Texts;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** AfterShip: pushes for more than a thousand carriers, signed with base64(HMAC-SHA256(raw body)). */
@Singleton
public class AfterShipProvider implements MappedProvider {
    static final String NAME = "aftership";
    private static final String SIGNATURE = "aftership-hmac-sha256";
    /** Events that tell of no parcel are taken and change nothing. */
    private static final Set<String> OF_TRACKINGS = Set.of("tracking_update", "edd_revise");

    private final PushJson<Webhook> json = new PushJson<>(Webhook.class);
    private final ProviderCodes codes;

    /** A provider with its tables, read and checked. */
    public AfterShipProvider(Tables tables) {
        this.codes = ProviderCodes.read(tables, NAME);
    }

    @Override
    public ProviderCodes codes() {
        return codes;
    }

    @Override
    public SignedPush open(WebhookRequest request) {
        return new SignedPush(key -> isSigned(request, key), () -> read(request), Reply.empty(200));
    }

    private static boolean isSigned(WebhookRequest request, byte[] key) {
        byte[] expected = Base64.getEncoder().encode(Digests.hmacSha256(key, request.body()));
        return Digests.same(expected, request.header().apply(SIGNATURE));
    }

    private Push read(WebhookRequest request) throws MalformedPushException {
        if (!EventName.isAmong(OF_TRACKINGS, request.body())) {
            return Push.EMPTY;
        }
        RowReading reading = new RowReading(request.receivedAt());
        Webhook webhook = json.read(request.body(), reading);
        @Nullable
        String eventId = reading.extra(webhook.eventId(), () -> Texts.optionalCode(webhook.eventId(), "event_id"));
        return reading.push(
                MessageKeys.of(eventId, request.body()), new Trackings(codes, reading).reports(webhook, eventId));
    }
}
