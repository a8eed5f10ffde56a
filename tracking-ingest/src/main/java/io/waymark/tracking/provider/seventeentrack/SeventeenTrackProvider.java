package io.waymark.tracking.provider.seventeentrack;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.provider.MappedProvider;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.StatusMapping;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import jakarta.inject.Singleton;

/** 17TRACK: pushes for carriers all over the world. */
@Singleton
public class SeventeenTrackProvider implements MappedProvider {
    static final String NAME = "17track";
    private final PushJson<Webhook> json = new PushJson<>(Webhook.class);
    private final CarrierCodes carriers;
    private final StatusMapping mapping;

    /** A provider with its tables, read and checked. */
    public SeventeenTrackProvider(Tables tables) {
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

    @Override
    public SignedPush open(WebhookRequest request) {
        return new SeventeenTrackPush(request, json, new Events(mapping, request.receivedAt()), carriers);
    }
}
