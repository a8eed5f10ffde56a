package io.waymark.tracking.provider.kuaidi100;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.Digests;
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
import io.waymark.tracking.provider.domain.UnreadableKind;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Kuaidi100: pushes for the carriers of China, and for postal parcels beyond its borders. The form's {@code param} is signed
 * with upper hex(MD5(param + salt)) where the subscription was made with a {@code salt}.
 */
@Singleton
public class Kuaidi100Provider implements MappedProvider {
    static final String NAME = "kuaidi100";
    private static final String PARAM = "param";
    private static final HexFormat UPPER_HEX = HexFormat.of().withUpperCase();
    private final PushJson<Param> json = new PushJson<>(Param.class);
    private final ProviderCodes codes;
    private final Subscriptions subscriptions;

    /** A provider with its tables, read and checked. */
    public Kuaidi100Provider(Tables tables) {
        this.codes = ProviderCodes.read(tables, NAME);
        this.subscriptions = new Subscriptions(codes, tables);
    }

    @Override
    public ProviderCodes codes() {
        return codes;
    }

    @Override
    public Proof proof() {
        return Proof.OPTIONAL_SIGNATURE;
    }

    @Override
    public SignedPush open(WebhookRequest request) throws MalformedPushException {
        PostedForm form = PostedForm.of(request.body());
        return new SignedPush(
                key -> isSigned(form, key), () -> read(form, request.receivedAt()), Kuaidi100Reply.ACCEPTED);
    }

    @Override
    public Optional<Reply> refusal(WebhookRequest request, int status, String reason, Instant now) {
        return Optional.of(Kuaidi100Reply.refused(status, reason));
    }

    private static boolean isSigned(PostedForm form, byte[] key) {
        byte[] param = form.bytes(PARAM);
        if (param == null) {
            return false;
        }
        String expected = UPPER_HEX.formatHex(Digests.hash("MD5", param, key));
        return Digests.same(expected.getBytes(StandardCharsets.US_ASCII), form.text("sign"));
    }

    private Push read(PostedForm form, Instant receivedAt) throws MalformedPushException {
        byte[] param = form.bytes(PARAM);
        if (param == null) {
            throw new MalformedPushException(UnreadableKind.MISSING, PARAM, "is missing");
        }
        RowReading reading = new RowReading(receivedAt);
        return subscriptions.push(json.read(param, reading), reading);
    }
}
