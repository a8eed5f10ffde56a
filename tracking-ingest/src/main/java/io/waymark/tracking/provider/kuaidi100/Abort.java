package io.waymark.tracking.provider.kuaidi100;

import io.waymark.tracking.provider.NodeDraft;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.provider.text.Times;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node.Grade;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** That Kuaidi100 gives a number up: for three days without a record, or for sixty without a change. */
final class Abort {
    static final String STATUS = "abort";
    private static final String WITHOUT_RECORD = "无记录";
    private static final String WITHOUT_CHANGE = "无变化";

    /** What giving up says about the number, at the time of the last look-up or else of the newest row. */
    static NodeDraft node(
            Param param, Param.Result last, Leg leg, @Nullable OffsetDateTime newestAt, RowReading reading)
            throws MalformedPushException {
        @Nullable String message = Texts.words(param.message(), "message");
        String code = code(message == null ? "" : message);
        OffsetDateTime lookedUp = reading.extra(last.updatetime(), () -> lookedUp(last, "lastResult.updatetime"));
        return new NodeDraft(
                Kuaidi100Provider.NAME,
                leg,
                lookedUp == null ? newestAt : lookedUp,
                reading.receivedAt(),
                code,
                code,
                Grade.FROM_PUSH,
                message,
                null);
    }

    private static @Nullable OffsetDateTime lookedUp(Param.Result last, String where) throws MalformedPushException {
        @Nullable String given = Texts.optionalCode(last.updatetime(), where);
        return given == null ? null : Times.moment(given, Times.CHINA, where);
    }

    private static String code(String message) {
        if (message.contains(WITHOUT_RECORD)) {
            return "status=abort + 3 days";
        }
        return message.contains(WITHOUT_CHANGE) ? "status=abort + 60 days" : "status=abort";
    }

    private Abort() {}
}
