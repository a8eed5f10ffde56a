package io.waymark.tracking.provider.kdniao;

import io.waymark.tracking.provider.Digests;
import io.waymark.tracking.provider.PostedForm;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.provider.text.Times;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One push: the form's {@code RequestData}, signed with base64(lower hex(MD5(RequestData + AppKey))). */
final class KdniaoPush implements SignedPush {
    static final String BUSINESS_ID = "EBusinessID";
    private final PostedForm form;
    private final PushJson<RequestData> json;
    private final Traces traces;
    private final Instant receivedAt;
    private @Nullable String signedBusinessId;

    KdniaoPush(PostedForm form, PushJson<RequestData> json, Traces traces, Instant receivedAt) {
        this.form = form;
        this.json = json;
        this.traces = traces;
        this.receivedAt = receivedAt;
    }

    @Override
    public boolean isSignedWith(byte[] key) {
        byte[] data = form.bytes("RequestData");
        if (data == null) {
            return false;
        }
        byte[] expected = Base64.getEncoder().encode(Digests.lowerHex(Digests.hash("MD5", data, key)));
        return Digests.same(expected, form.text("DataSign"));
    }

    @Override
    public Push parse() throws MalformedPushException {
        byte[] data = form.bytes("RequestData");
        RequestData read = json.read(data == null ? new byte[0] : data);
        if (read.data() == null) {
            throw new MalformedPushException("Data", "is missing");
        }
        signedBusinessId = Texts.optionalCode(read.businessId(), BUSINESS_ID);
        String pushTime = Texts.optionalCode(read.pushTime(), "PushTime");
        OffsetDateTime pushedAt =
                pushTime == null ? receivedAt.atOffset(Times.CHINA) : Times.local(pushTime, Times.CHINA, "PushTime");
        List<TrackingReport> reports = new ArrayList<>();
        for (int i = 0; i < read.data().size(); i++) {
            String where = "Data[" + i + "]";
            RequestData.Item item = read.data().get(i);
            if (item == null) {
                throw new MalformedPushException(where, "is null");
            }
            reports.add(traces.of(item, where, pushedAt, receivedAt));
        }
        return new Push(null, reports);
    }

    @Override
    public Reply accepted(Instant now) {
        String businessId = signedBusinessId == null ? form.text(BUSINESS_ID) : signedBusinessId;
        return KdniaoReply.accepted(businessId == null ? "" : businessId, now);
    }
}
