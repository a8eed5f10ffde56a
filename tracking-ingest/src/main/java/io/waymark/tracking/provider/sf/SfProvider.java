package io.waymark.tracking.provider.sf;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.MappedProvider;
import io.waymark.tracking.provider.ProviderCodes;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.SignedPush.Signature;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.Push;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SF Express: the carrier's own route push. It signs nothing, so the account's token or networks are all that proves it. */
@Singleton
public class SfProvider implements MappedProvider {
    static final String NAME = "sf";
    private final PushJson<RouteBatch> json = new PushJson<>(RouteBatch.class);
    private final ProviderCodes codes;
    private final Batch batch;

    /** A provider with its tables, read and checked. */
    public SfProvider(Tables tables) {
        this.codes = ProviderCodes.read(tables, NAME);
        this.batch = new Batch(codes, tables);
    }

    @Override
    public ProviderCodes codes() {
        return codes;
    }

    @Override
    public Proof proof() {
        return Proof.NONE;
    }

    @Override
    public SignedPush open(WebhookRequest request) throws MalformedPushException {
        Document document = Document.of(request.body());
        return new SignedPush(
                Signature.NONE,
                () -> read(document, new RowReading(request.receivedAt())),
                SfReply.accepted(document.dialect()));
    }

    @Override
    public Optional<Reply> refusal(WebhookRequest request, int status, String reason, Instant now) {
        return Optional.of(SfReply.refused(Document.dialect(request.body()), status, reason));
    }

    private Push read(Document document, RowReading reading) throws MalformedPushException {
        return batch.push(routes(document, reading), reading);
    }

    private List<@Nullable Route> routes(Document document, RowReading reading) throws MalformedPushException {
        return switch (document.dialect()) {
            case JSON ->
                json.read(document.text().getBytes(StandardCharsets.UTF_8), reading)
                        .routes();
            case XML -> XmlRoutes.of(document.text());
        };
    }
}
