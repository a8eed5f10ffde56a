package io.waymark.tracking.provider.kdniao;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.provider.MappedProvider;
import io.waymark.tracking.provider.PostedForm;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.StatusMapping;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Kdniao: pushes for the carriers of China. */
@Singleton
public class KdniaoProvider implements MappedProvider {
    static final String NAME = "kdniao";
    private final PushJson<RequestData> json = new PushJson<>(RequestData.class);
    private final CarrierCodes carriers;
    private final StatusMapping mapping;
    private final Traces traces;

    /** A provider with its tables, read and checked. */
    public KdniaoProvider(Tables tables) {
        this.carriers = CarrierCodes.read(tables, NAME);
        this.mapping = StatusMapping.read(tables, NAME);
        this.traces = new Traces(mapping, carriers);
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
    public SignedPush open(WebhookRequest request) throws MalformedPushException {
        return new KdniaoPush(PostedForm.of(request.body()), json, traces, request.receivedAt());
    }

    @Override
    public Optional<Reply> refusal(WebhookRequest request, int status, String reason, Instant now) {
        String businessId = "";
        try {
            businessId =
                    Objects.requireNonNullElse(PostedForm.of(request.body()).text(KdniaoPush.BUSINESS_ID), "");
        } catch (MalformedPushException unreadable) {
            businessId = "";
        }
        return Optional.of(KdniaoReply.refused(status, businessId, reason, now));
    }
}
