package io.waymark.tracking.provider.standard;

import io.waymark.tracking.provider.Digests;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.SignedTime;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.text.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** One push, signed with base64(HMAC-SHA256(id.timestamp.body)); several signatures may stand side by side while keys rotate. */
final class StandardPush implements SignedPush {
    private static final String SCHEME = "v1,";
    private final WebhookRequest request;
    private final PushJson<Message> json;
    private final Messages messages;
    private final @Nullable String id;

    StandardPush(WebhookRequest request, PushJson<Message> json, Messages messages) {
        this.request = request;
        this.json = json;
        this.messages = messages;
        this.id = request.header().apply("webhook-id");
    }

    @Override
    public boolean isSignedWith(byte[] key) {
        String timestamp = request.header().apply("webhook-timestamp");
        String signatures = request.header().apply("webhook-signature");
        if (id == null || id.isBlank() || timestamp == null || signatures == null) {
            return false;
        }
        if (!SignedTime.isNear(timestamp, request.receivedAt())) {
            return false;
        }
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        byte[] expected = Base64.getEncoder().encode(Digests.hmacSha256(key, head, request.body()));
        boolean genuine = false;
        for (String signature : signatures.split(" ", -1)) {
            if (signature.startsWith(SCHEME)) {
                genuine |= Digests.same(expected, signature.substring(SCHEME.length()));
            }
        }
        return genuine;
    }

    @Override
    public Push parse() throws MalformedPushException {
        return new Push(
                Texts.code(id, "header webhook-id"), messages.reports(json.read(request.body()), request.receivedAt()));
    }

    @Override
    public Reply accepted(Instant now) {
        return Reply.empty(204);
    }
}
