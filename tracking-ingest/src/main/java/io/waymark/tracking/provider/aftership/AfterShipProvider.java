package io.waymark.tracking.provider.aftership;

import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.StatusMapping;
import io.waymark.tracking.provider.application.Provider;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import jakarta.inject.Singleton;

/** AfterShip: pushes for more than a thousand carriers. */
@Singleton
public class AfterShipProvider implements Provider {
    static final String NAME = "aftership";
    private final PushJson<Webhook> json = new PushJson<>(Webhook.class);
    private final CarrierCodes carriers = CarrierCodes.of(NAME, AfterShipProvider.class);
    private final StatusMapping mapping = StatusMapping.of(AfterShipProvider.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String carrier(String code) {
        return carriers.ours(code);
    }

    @Override
    public SignedPush open(WebhookRequest request) {
        return new AfterShipPush(
                request, json, new Trackings(carriers, new Checkpoints(mapping, request.receivedAt())));
    }
}
