package io.waymark.tracking.provider.sf;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.provider.MappedProvider;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.StatusMapping;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** SF Express: the carrier's own route push. */
@Singleton
public class SfProvider implements MappedProvider {
    static final String NAME = "sf";
    private final PushJson<RouteBatch> json = new PushJson<>(RouteBatch.class);
    private final CarrierCodes carriers;
    private final StatusMapping mapping;
    private final Batch batch;

    /** A provider with its tables, read and checked. */
    public SfProvider(Tables tables) {
        this.carriers = CarrierCodes.read(tables, NAME);
        this.mapping = StatusMapping.read(tables, NAME);
        this.batch = new Batch(mapping, carriers, tables);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Proof proof() {
        return Proof.NONE;
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
        return new SfPush(Document.of(request.body()), json, batch, request.receivedAt());
    }

    @Override
    public Optional<Reply> refusal(WebhookRequest request, int status, String reason, Instant now) {
        return Optional.of(SfReply.refused(Document.dialect(request.body()), status, reason));
    }
}
