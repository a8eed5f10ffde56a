package io.waymark.tracking.provider.shippo;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.EventName;
import io.waymark.tracking.provider.MappedProvider;
import io.waymark.tracking.provider.ProviderCodes;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.Push;
import jakarta.inject.Singleton;
import java.util.Set;

/** Shippo: pushes for parcels whose labels it sold, and for others that were registered. Signing is agreed account by account. */
@Singleton
public class ShippoProvider implements MappedProvider {
    static final String NAME = "shippo";
    private static final Set<String> OF_TRACKS = Set.of("track_updated");
    private final PushJson<Webhook> json = new PushJson<>(Webhook.class);
    private final ProviderCodes codes;

    /** A provider with its tables, read and checked. */
    public ShippoProvider(Tables tables) {
        this.codes = ProviderCodes.read(tables, NAME);
    }

    @Override
    public ProviderCodes codes() {
        return codes;
    }

    @Override
    public Proof proof() {
        return Proof.OPTIONAL_SIGNATURE;
    }

    @Override
    public SignedPush open(WebhookRequest request) {
        return new SignedPush(key -> Signatures.anyIsMadeWith(key, request), () -> read(request), Reply.empty(200));
    }

    private Push read(WebhookRequest request) throws MalformedPushException {
        if (!EventName.isAmong(OF_TRACKS, request.body())) {
            return Push.EMPTY;
        }
        RowReading reading = new RowReading(request.receivedAt());
        return reading.push(new Tracks(codes, reading).reports(json.read(request.body(), reading)));
    }
}
