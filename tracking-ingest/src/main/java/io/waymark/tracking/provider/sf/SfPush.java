package io.waymark.tracking.provider.sf;

import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.domain.Push;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One push; SF signs nothing, so the account's token or networks are all that proves it. */
final class SfPush implements SignedPush {
    private final Document document;
    private final PushJson<RouteBatch> json;
    private final Batch batch;
    private final Instant receivedAt;

    SfPush(Document document, PushJson<RouteBatch> json, Batch batch, Instant receivedAt) {
        this.document = document;
        this.json = json;
        this.batch = batch;
        this.receivedAt = receivedAt;
    }

    @Override
    public boolean isSignedWith(byte[] key) {
        return false;
    }

    @Override
    public Push parse() throws MalformedPushException {
        List<@Nullable Route> routes =
                switch (document.dialect()) {
                    case JSON ->
                        json.read(document.text().getBytes(StandardCharsets.UTF_8))
                                .routes();
                    case XML -> XmlRoutes.of(document.text());
                };
        return new Push(null, batch.reports(routes, receivedAt));
    }

    @Override
    public Reply accepted(Instant now) {
        return SfReply.accepted(document.dialect());
    }
}
