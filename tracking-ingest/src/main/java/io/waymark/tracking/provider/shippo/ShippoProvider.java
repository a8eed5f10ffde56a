package io.waymark.tracking.provider.shippo;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.provider.MappedProvider;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.StatusMapping;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import jakarta.inject.Singleton;

/** Shippo: pushes for parcels whose labels it sold, and for others that were registered. Signing is agreed account by account. */
@Singleton
public class ShippoProvider implements MappedProvider {
    static final String NAME = "shippo";
    private final PushJson<Webhook> json = new PushJson<>(Webhook.class);
    private final CarrierCodes carriers;
    private final StatusMapping mapping;
    private final Codes codes;

    /** A provider with its tables, read and checked. */
    public ShippoProvider(Tables tables) {
        this.carriers = CarrierCodes.read(tables, NAME);
        this.mapping = StatusMapping.read(tables, NAME);
        this.codes = new Codes(mapping);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Proof proof() {
        return Proof.OPTIONAL_SIGNATURE;
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
        return new ShippoPush(request, json, new Tracks(carriers, codes, request.receivedAt()));
    }
}
