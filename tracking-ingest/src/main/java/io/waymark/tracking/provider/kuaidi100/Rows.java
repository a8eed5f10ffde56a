package io.waymark.tracking.provider.kuaidi100;

import io.waymark.tracking.provider.NodeDraft;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.text.LocalZones;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node.Grade;
import io.waymark.tracking.shipment.domain.Place;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a result. A row's identity is its time and its words: Kuaidi100 may judge its status anew later. */
final class Rows {
    private static final String ANY_STATUS = "row";
    private final Statuses statuses;
    private final Contexts contexts;
    private final RowTimes times;

    private record Said(String code, Grade grade) {}

    Rows(Statuses statuses, Contexts contexts, LocalZones zones) {
        this.statuses = statuses;
        this.contexts = contexts;
        this.times = new RowTimes(zones);
    }

    /**
     * The rows by their time; those of one instant in reverse, as Kuaidi100 lists the newest first.
     *
     * @param interpreted whether a row without a status is judged by the carrier's words
     */
    List<NodeDraft> oldestFirst(Leg leg, Param.Result result, boolean interpreted, String where, RowReading reading) {
        return reading.newestFirst(
                result.data(), where + ".data", (row, at) -> draft(leg, row, interpreted, at, reading.receivedAt()));
    }

    private NodeDraft draft(Leg leg, Param.Row row, boolean interpreted, String at, Instant receivedAt)
            throws MalformedPushException {
        @Nullable String words = Texts.words(row.context(), at + ".context");
        Said said = said(row, words == null ? "" : words, interpreted, at);
        @Nullable Place place = Areas.of(row, at);
        return new NodeDraft(
                Kuaidi100Provider.NAME,
                leg,
                times.of(row, place, leg, at),
                receivedAt,
                ANY_STATUS,
                said.code(),
                said.grade(),
                words,
                place);
    }

    private Said said(Param.Row row, String words, boolean interpreted, String at) throws MalformedPushException {
        @Nullable String code = Texts.optionalCode(row.statusCode(), at + ".statusCode");
        @Nullable String status = Texts.optionalCode(row.status(), at + ".status");
        String read = contexts.code(words);
        if (read.equals(Contexts.NO_RESULT)) {
            return new Said(read, Grade.OWN);
        }
        if (code != null) {
            return new Said(code, Grade.OWN);
        }
        if (status != null) {
            return said(statuses.code(status), read);
        }
        return new Said(interpreted ? read : Contexts.NO_STATUS, Grade.COARSE);
    }

    /** A status in one of a few words is too general beside words that tell more: "on the way" is said of a parcel in a shop. */
    private Said said(String status, String read) {
        boolean isVaguer = Contexts.isTelling(read) && !status.equals(read) && !statuses.isFiner(status, read);
        return isVaguer ? new Said(read, Grade.FROM_PUSH) : new Said(status, Grade.OWN);
    }
}
