package io.waymark.tracking.provider.ups;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.provider.MappedProvider;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.StatusMapping;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import jakarta.inject.Singleton;

/** UPS, whose answers are fetched by us: it has no webhook account, and a body that claims to be its push is believed by nobody. */
@Singleton
public class UpsProvider implements MappedProvider {
    static final String NAME = "ups";
    private final PushJson<UpsAnswer> json = new PushJson<>(UpsAnswer.class);
    private final CarrierCodes carriers;
    private final StatusMapping mapping;
    private final Activities activities;

    /** A provider with its tables, read and checked. */
    public UpsProvider(Tables tables) {
        this.carriers = CarrierCodes.read(tables, NAME);
        this.mapping = StatusMapping.read(tables, NAME);
        this.activities = new Activities(mapping, new LocalZones(tables));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte[] key(String secret) {
        throw new IllegalArgumentException("ups sends no webhooks; it is configured under waymark.polling.ups");
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
        return new FetchedAnswer(request, json, activities);
    }
}
