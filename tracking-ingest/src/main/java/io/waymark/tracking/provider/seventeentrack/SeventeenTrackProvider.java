package io.waymark.tracking.provider.seventeentrack;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.Digests;
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

/**
 * 17TRACK: pushes for carriers all over the world, signed with lower hex(SHA-256(raw body + "/" + key)): a plain hash, no HMAC.
 */
@Singleton
public class SeventeenTrackProvider implements MappedProvider {
    static final String NAME = "17track";
    private static final byte[] SLASH = {'/'};
    private final PushJson<Webhook> json = new PushJson<>(Webhook.class);
    private final ProviderCodes codes;

    /** A provider with its tables, read and checked. */
    public SeventeenTrackProvider(Tables tables) {
        this.codes = ProviderCodes.read(tables, NAME);
    }

    @Override
    public ProviderCodes codes() {
        return codes;
    }

    @Override
    public SignedPush open(WebhookRequest request) {
        return new SignedPush(
                key -> isSigned(request, key),
                () -> read(request.body(), new RowReading(request.receivedAt())),
                Reply.empty(200));
    }

    private Push read(byte[] body, RowReading reading) throws MalformedPushException {
        return reading.push(new Numbers(codes, reading).reports(json.read(body, reading)));
    }

    private static boolean isSigned(WebhookRequest request, byte[] key) {
        byte[] expected = Digests.lowerHex(Digests.hash("SHA-256", request.body(), SLASH, key));
        return Digests.same(expected, request.header().apply("sign"));
    }
}
