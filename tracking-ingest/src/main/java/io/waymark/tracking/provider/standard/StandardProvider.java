package io.waymark.tracking.provider.standard;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.provider.MappedProvider;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.StatusMapping;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.Push;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Base64;

/** Standard Webhooks: own transport and every sender that implements the open specification. */
@Singleton
public class StandardProvider implements MappedProvider {
    static final String NAME = "standard";
    private static final String SECRET_PREFIX = "whsec_";
    private final PushJson<Message> json = new PushJson<>(Message.class);
    private final CarrierCodes carriers;
    private final StatusMapping mapping;
    private final Messages messages;

    /** A provider with its tables, read and checked. */
    public StandardProvider(Tables tables) {
        this.carriers = CarrierCodes.read(tables, NAME);
        this.mapping = StatusMapping.read(tables, NAME);
        this.messages = new Messages(mapping);
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
    public byte[] key(String secret) {
        String encoded = secret.startsWith(SECRET_PREFIX) ? secret.substring(SECRET_PREFIX.length()) : "";
        if (encoded.isEmpty()) {
            throw new IllegalArgumentException("a secret starts with " + SECRET_PREFIX + " and base64 follows");
        }
        return Base64.getDecoder().decode(encoded);
    }

    @Override
    public SignedPush open(WebhookRequest request) {
        return new StandardPush(request, json, messages);
    }

    /** The message's id came in a header and is not kept; nodes do not need it. */
    @Override
    public Push reread(String account, byte[] body, Instant receivedAt) throws MalformedPushException {
        return new Push(null, messages.reports(json.read(body), receivedAt));
    }
}
