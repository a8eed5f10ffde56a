package io.waymark.tracking.provider.easypost;

import io.waymark.tables.Tables;
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
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** EasyPost: pushes for parcels whose labels it sold, and for others that it was asked to follow. */
@Singleton
public class EasyPostProvider implements MappedProvider {
    static final String NAME = "easypost";
    private final PushJson<Kind> kinds = new PushJson<>(Kind.class);
    private final PushJson<Event> events = new PushJson<>(Event.class);
    private final ProviderCodes codes;

    /** A provider with its tables, read and checked. */
    public EasyPostProvider(Tables tables) {
        this.codes = ProviderCodes.read(tables, NAME);
    }

    @Override
    public ProviderCodes codes() {
        return codes;
    }

    /** EasyPost signs with the bytes of the secret's compatibility decomposition. */
    @Override
    public byte[] key(String secret) {
        return Normalizer.normalize(secret, Normalizer.Form.NFKD).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public SignedPush open(WebhookRequest request) {
        return new SignedPush(key -> Signatures.areMadeWith(key, request), () -> read(request), Reply.empty(200));
    }

    /** Whatever is no event about a tracker, or has no result as only retrieved events have none, changes nothing. */
    private Push read(WebhookRequest request) throws MalformedPushException {
        if (Listing.isIn(request.body()) || !kinds.read(request.body()).isOfTracker()) {
            return Push.EMPTY;
        }
        RowReading reading = new RowReading(request.receivedAt());
        Event event = events.read(request.body(), reading);
        @Nullable String id = reading.extra(event.id(), () -> Texts.optionalCode(event.id(), "id"));
        Event.Tracker tracker = event.result();
        return reading.push(
                MessageKeys.of(id, request.body()),
                tracker == null ? List.of() : new Trackers(codes, reading).reports(event, tracker));
    }
}
