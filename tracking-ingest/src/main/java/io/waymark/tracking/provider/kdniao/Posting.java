package io.waymark.tracking.provider.kdniao;

import io.waymark.tracking.provider.Digests;
import io.waymark.tracking.provider.PostedForm;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.text.Texts;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A posted form, whose {@code RequestData} is signed with base64(lower hex(MD5(RequestData + AppKey))). Its sender is named
 * twice; once the signed data was read, the name in it counts.
 */
final class Posting {
    private static final String BUSINESS_ID = "EBusinessID";
    private final PostedForm form;
    private final byte @Nullable [] data;
    private @Nullable String signedBusinessId;

    Posting(PostedForm form) {
        this.form = form;
        this.data = form.bytes("RequestData");
    }

    boolean isSignedWith(byte[] key) {
        if (data == null) {
            return false;
        }
        byte[] expected = Base64.getEncoder().encode(Digests.lowerHex(Digests.hash("MD5", data, key)));
        return Digests.same(expected, form.text("DataSign"));
    }

    RequestData read(PushJson<RequestData> json, RowReading reading) throws MalformedPushException {
        RequestData read = json.read(data == null ? new byte[0] : data, reading);
        signedBusinessId = reading.extra(read.businessId(), () -> Texts.optionalCode(read.businessId(), BUSINESS_ID));
        return read;
    }

    /** Whom to answer; empty where the sender names itself nowhere. */
    String businessId() {
        return Objects.requireNonNullElseGet(
                signedBusinessId, () -> Objects.requireNonNullElse(form.text(BUSINESS_ID), ""));
    }
}
