package io.waymark.tracking.provider.ups;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.MappedProvider;
import io.waymark.tracking.provider.ProviderCodes;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.SignedPush.Signature;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.Push;
import jakarta.inject.Singleton;

/**
 * UPS, whose answers are fetched by us. It has no webhook account: an answer is trusted because we fetched it over TLS, and a
 * body that claims to be UPS's push is believed by nobody.
 */
@Singleton
public class UpsProvider implements MappedProvider {
    static final String NAME = "ups";
    private final PushJson<UpsAnswer> json = new PushJson<>(UpsAnswer.class);
    private final ProviderCodes codes;
    private final Parcels parcels;

    /** A provider with its tables, read and checked. */
    public UpsProvider(Tables tables) {
        this.codes = ProviderCodes.read(tables, NAME);
        this.parcels = new Parcels(new Activities(codes));
    }

    @Override
    public ProviderCodes codes() {
        return codes;
    }

    @Override
    public byte[] key(String secret) {
        throw new IllegalArgumentException("ups sends no webhooks; it is configured under waymark.polling.ups");
    }

    @Override
    public SignedPush open(WebhookRequest request) {
        return new SignedPush(
                Signature.NONE, () -> read(request.body(), new RowReading(request.receivedAt())), Reply.empty(200));
    }

    private Push read(byte[] body, RowReading reading) throws MalformedPushException {
        return reading.push(parcels.reports(json.read(body, reading), reading));
    }
}
