package io.waymark.tracking.provider.easypost;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.provider.MappedProvider;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.StatusMapping;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** EasyPost: pushes for parcels whose labels it sold, and for others that it was asked to follow. */
@Singleton
public class EasyPostProvider implements MappedProvider {
    static final String NAME = "easypost";
    private final PushJson<Kind> kinds = new PushJson<>(Kind.class);
    private final PushJson<Event> events = new PushJson<>(Event.class);
    private final CarrierCodes carriers;
    private final StatusMapping mapping;

    /** A provider with its tables, read and checked. */
    public EasyPostProvider(Tables tables) {
        this.carriers = CarrierCodes.read(tables, NAME);
        this.mapping = StatusMapping.read(tables, NAME);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StatusMapping mapping() {
        return mapping;
    }

    @Override
    public String carrier(String code) {
        return carriers.ours(code);
    }

    /** EasyPost signs with the bytes of the secret's compatibility decomposition. */
    @Override
    public byte[] key(String secret) {
        return Normalizer.normalize(secret, Normalizer.Form.NFKD).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public SignedPush open(WebhookRequest request) {
        Trackers trackers = new Trackers(carriers, mapping, request.receivedAt());
        return new EasyPostPush(request, kinds, events, trackers);
    }
}
