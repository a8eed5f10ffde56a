package io.waymark.tracking.provider.kdniao;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.MappedProvider;
import io.waymark.tracking.provider.PostedForm;
import io.waymark.tracking.provider.ProviderCodes;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.Push;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Kdniao: pushes for the carriers of China. */
@Singleton
public class KdniaoProvider implements MappedProvider {
    static final String NAME = "kdniao";
    private final PushJson<RequestData> json = new PushJson<>(RequestData.class);
    private final ProviderCodes codes;
    private final Traces traces;

    /** A provider with its tables, read and checked. */
    public KdniaoProvider(Tables tables) {
        this.codes = ProviderCodes.read(tables, NAME);
        this.traces = new Traces(codes);
    }

    @Override
    public ProviderCodes codes() {
        return codes;
    }

    @Override
    public SignedPush open(WebhookRequest request) throws MalformedPushException {
        Posting posting = new Posting(PostedForm.of(request.body()));
        return new SignedPush(
                posting::isSignedWith,
                () -> read(posting, new RowReading(request.receivedAt())),
                now -> KdniaoReply.accepted(posting.businessId(), now));
    }

    private Push read(Posting posting, RowReading reading) throws MalformedPushException {
        return reading.push(traces.reports(posting.read(json, reading), reading));
    }

    @Override
    public Optional<Reply> refusal(WebhookRequest request, int status, String reason, Instant now) {
        String businessId = "";
        try {
            businessId = new Posting(PostedForm.of(request.body())).businessId();
        } catch (MalformedPushException unreadable) {
            businessId = "";
        }
        return Optional.of(KdniaoReply.refused(status, businessId, reason, now));
    }
}
