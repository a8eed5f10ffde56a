package io.waymark.tracking.provider.standard;

import io.waymark.hashing.StandardWebhooks;
import io.waymark.tables.Tables;
import io.waymark.tracking.provider.MappedProvider;
import io.waymark.tracking.provider.ProviderCodes;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.text.Texts;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Standard Webhooks: own transport and every sender that implements the open specification. */
@Singleton
public class StandardProvider implements MappedProvider {
    static final String NAME = "standard";
    private final PushJson<Message> json = new PushJson<>(Message.class);
    private final ProviderCodes codes;
    private final Messages messages;

    /** A provider with its tables, read and checked. */
    public StandardProvider(Tables tables) {
        this.codes = ProviderCodes.read(tables, NAME);
        this.messages = new Messages(codes);
    }

    @Override
    public ProviderCodes codes() {
        return codes;
    }

    @Override
    public byte[] key(String secret) {
        return StandardWebhooks.key(secret);
    }

    @Override
    public SignedPush open(WebhookRequest request) {
        return new SignedPush(key -> Signatures.anyIsMadeWith(key, request), () -> read(request), Reply.empty(204));
    }

    /** The message's id came in a header and is not kept; nodes do not need it. */
    @Override
    public Push reread(String account, byte[] body, Instant receivedAt) throws MalformedPushException {
        return read(null, body, new RowReading(receivedAt));
    }

    private Push read(WebhookRequest request) throws MalformedPushException {
        String id = Texts.code(request.header().apply(StandardWebhooks.ID), "header " + StandardWebhooks.ID);
        return read(id, request.body(), new RowReading(request.receivedAt()));
    }

    private Push read(@Nullable String id, byte[] body, RowReading reading) throws MalformedPushException {
        return reading.push(id, messages.reports(json.read(body, reading), reading));
    }
}
