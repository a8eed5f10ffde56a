package io.waymark.tracking.provider.ups;

import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.StatusMapping;
import io.waymark.tracking.provider.application.Provider;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import jakarta.inject.Singleton;

/** UPS, whose answers are fetched by us: it has no webhook account, and a body that claims to be its push is believed by nobody. */
@Singleton
public class UpsProvider implements Provider {
    static final String NAME = "ups";
    private final PushJson<UpsAnswer> json = new PushJson<>(UpsAnswer.class);
    private final CarrierCodes carriers = CarrierCodes.of(NAME, UpsProvider.class);
    private final Activities activities = new Activities(StatusMapping.of(UpsProvider.class), new LocalZones());

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte[] key(String secret) {
        throw new IllegalArgumentException("ups sends no webhooks; it is configured under waymark.polling.ups");
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
