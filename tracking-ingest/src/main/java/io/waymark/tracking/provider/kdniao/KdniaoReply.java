package io.waymark.tracking.provider.kdniao;

import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.text.Times;
import java.time.Instant;

/** Kdniao's answer: four fields, the time in China's local time, {@code Success} deciding whether it pushes again. */
final class KdniaoReply {
    private static final int LONGEST_ID = 32;

    static Reply accepted(String businessId, Instant now) {
        return Reply.json(200, body(businessId, now, true, ""));
    }

    static Reply refused(int status, String businessId, String reason, Instant now) {
        return Reply.json(status, body(businessId, now, false, reason));
    }

    private static String body(String businessId, Instant now, boolean success, String reason) {
        return "{\"EBusinessID\":\"%s\",\"UpdateTime\":\"%s\",\"Success\":%s,\"Reason\":\"%s\"}"
                .formatted(plain(businessId), Times.written(now.atOffset(Times.CHINA)), success, reason);
    }

    /** The sender's own id may be echoed only where it cannot break out of the JSON text. */
    private static String plain(String businessId) {
        return businessId.length() <= LONGEST_ID
                        && businessId.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c))
                ? businessId
                : "";
    }

    private KdniaoReply() {}
}
