package io.waymark.tracking.provider.kuaidi100;

import io.waymark.tracking.provider.Digests;
import io.waymark.tracking.provider.PostedForm;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.domain.Push;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** One push: the form's {@code param}, signed with upper hex(MD5(param + salt)) where a salt was agreed. */
final class Kuaidi100Push implements SignedPush {
    private static final String PARAM = "param";
    private static final HexFormat UPPER_HEX = HexFormat.of().withUpperCase();
    private final PostedForm form;
    private final PushJson<Param> json;
    private final Subscriptions subscriptions;
    private final Instant receivedAt;

    Kuaidi100Push(PostedForm form, PushJson<Param> json, Subscriptions subscriptions, Instant receivedAt) {
        this.form = form;
        this.json = json;
        this.subscriptions = subscriptions;
        this.receivedAt = receivedAt;
    }

    @Override
    public boolean isSignedWith(byte[] key) {
        byte[] param = form.bytes(PARAM);
        if (param == null) {
            return false;
        }
        String expected = UPPER_HEX.formatHex(Digests.hash("MD5", param, key));
        return Digests.same(expected.getBytes(StandardCharsets.US_ASCII), form.text("sign"));
    }

    @Override
    public Push parse() throws MalformedPushException {
        byte[] param = form.bytes(PARAM);
        if (param == null) {
            throw new MalformedPushException(PARAM, "is missing");
        }
        return new Push(
                null,
                subscriptions
                        .reports(json.read(param), receivedAt)
                        .map(List::of)
                        .orElse(List.of()));
    }

    @Override
    public Reply accepted(Instant now) {
        return Kuaidi100Reply.ACCEPTED;
    }
}
