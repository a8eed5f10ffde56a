package io.waymark.tracking.provider.shippo;

import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.StatusMapping;
import io.waymark.tracking.provider.application.Provider;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import jakarta.inject.Singleton;

/** Shippo: pushes for parcels whose labels it sold, and for others that were registered. Signing is agreed account by account. */
@Singleton
public class ShippoProvider implements Provider {
    static final String NAME = "shippo";
    private final PushJson<Webhook> json = new PushJson<>(Webhook.class);
    private final CarrierCodes carriers = CarrierCodes.of(NAME, ShippoProvider.class);
    private final Codes codes = new Codes(StatusMapping.of(ShippoProvider.class));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Proof proof() {
        return Proof.OPTIONAL_SIGNATURE;
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
