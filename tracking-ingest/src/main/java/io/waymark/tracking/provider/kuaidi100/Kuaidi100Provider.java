package io.waymark.tracking.provider.kuaidi100;

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
import java.util.Optional;

/** Kuaidi100: pushes for the carriers of China, and for postal parcels beyond its borders. */
@Singleton
public class Kuaidi100Provider implements MappedProvider {
    static final String NAME = "kuaidi100";
    private final PushJson<Param> json = new PushJson<>(Param.class);
    private final CarrierCodes carriers;
    private final StatusMapping mapping;
    private final Subscriptions subscriptions;

    /** A provider with its tables, read and checked. */
    public Kuaidi100Provider(Tables tables) {
        this.carriers = CarrierCodes.read(tables, NAME);
        this.mapping = StatusMapping.read(tables, NAME);
        this.subscriptions =
                new Subscriptions(new Results(mapping, Statuses.read(tables), Contexts.read(tables)), carriers);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Signed only where the subscription was made with a {@code salt}. */
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
    public SignedPush open(WebhookRequest request) throws MalformedPushException {
        return new Kuaidi100Push(PostedForm.of(request.body()), json, subscriptions, request.receivedAt());
    }

    @Override
    public Optional<Reply> refusal(WebhookRequest request, int status, String reason, Instant now) {
        return Optional.of(Kuaidi100Reply.refused(status, reason));
    }
}
