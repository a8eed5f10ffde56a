package io.waymark.tracking.provider.karrio;

import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.StatusMapping;
import io.waymark.tracking.provider.application.Provider;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import jakarta.inject.Singleton;

/** Karrio: pushes of the shipping server that merchants run themselves. */
@Singleton
public class KarrioProvider implements Provider {
    static final String NAME = "karrio";
    private final PushJson<Webhook> json = new PushJson<>(Webhook.class);
    private final CarrierCodes carriers = CarrierCodes.of(NAME, KarrioProvider.class);
    private final StatusMapping mapping = StatusMapping.of(KarrioProvider.class);

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
        return new KarrioPush(request, json, new Trackers(carriers, mapping, request.receivedAt()));
    }
}
