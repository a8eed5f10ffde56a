package io.waymark.tracking.provider;

import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.provider.domain.UnreadableKind;
import io.waymark.tracking.provider.domain.UnreadableRow;
import io.waymark.tracking.shipment.domain.Leg;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a push row by row: what can be read counts, and word is kept of what cannot, so that one bad value never costs a good
 * one. Of one push; not for several threads.
 */
public final class RowReading {
    /** More than these are told as a number: a body of broken rows must not become as many rows of ours. */
    private static final int TOLD_SINGLY = 500;

    private final Instant receivedAt;
    private final List<UnreadableRow> unreadable = new ArrayList<>();
    private final Set<String> misfits = new HashSet<>();
    private final Set<String> holders = new HashSet<>();
    private long untold;
    private @Nullable Leg about;
    private String place = "";

    /** Reads one row, which stands at a place such as {@code data.events[2]}. */
    @FunctionalInterface
    public interface Reader<T, R> {
        /**
         * What the row says.
         *
         * @throws MalformedPushException naming the place in the row
         */
        R read(T row, String where) throws MalformedPushException;
    }

    /** Reads one value that the rest of a push does without. */
    @FunctionalInterface
    public interface Extra<R> {
        /**
         * What it says.
         *
         * @throws MalformedPushException naming its place
         */
        @Nullable
        R read() throws MalformedPushException;
    }

    /** A reading of a push that came at a moment of our clock. */
    public RowReading(Instant receivedAt) {
        this.receivedAt = receivedAt;
    }

    /** When the push came. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** Says which number this row and the rows that follow are about, until the row that holds them ends. */
    public void about(Leg leg) {
        about = leg;
        unreadable.replaceAll(row -> row.leg() == null && row.where().startsWith(place)
                ? new UnreadableRow(row.kind(), row.where(), row.what(), leg, row.raw())
                : row);
    }

    /** What the readable rows say, as they are listed. An absent list holds no row. */
    public <T, R> List<R> rows(@Nullable List<@Nullable T> rows, String where, Reader<T, R> reader) {
        if (rows == null) {
            return new ArrayList<>();
        }
        List<R> read = new ArrayList<>(rows.size());
        Leg outside = about;
        String around = place;
        for (int i = 0; i < rows.size(); i++) {
            T row = rows.get(i);
            String at = where + "[" + i + "]";
            place = at;
            try {
                if (row == null) {
                    throw new MalformedPushException(UnreadableKind.MISSING, at, "is null");
                }
                read.add(reader.read(row, at));
            } catch (MalformedPushException bad) {
                keep(bad, row == null ? "null" : PushJson.written(row));
            }
            about = outside;
        }
        place = around;
        return read;
    }

    /** Rows as drafts by their time; those of one instant as they are listed. */
    public <T> List<NodeDraft> oldestFirst(
            @Nullable List<@Nullable T> rows, String where, Reader<T, NodeDraft> reader) {
        List<NodeDraft> drafts = rows(rows, where, reader);
        drafts.sort(NodeDraft.BY_TIME);
        return drafts;
    }

    /** Rows as drafts by their time, of a provider that lists the newest first; those of one instant the other way round. */
    public <T> List<NodeDraft> newestFirst(
            @Nullable List<@Nullable T> rows, String where, Reader<T, NodeDraft> reader) {
        List<NodeDraft> drafts = rows(rows, where, reader);
        Collections.reverse(drafts);
        drafts.sort(NodeDraft.BY_TIME);
        return drafts;
    }

    /**
     * A value that the rest of the push does without; null where it is absent or cannot be read.
     *
     * @param value what stands there
     */
    public <R> @Nullable R extra(@Nullable Object value, Extra<R> reader) {
        try {
            return reader.read();
        } catch (MalformedPushException bad) {
            keep(bad, PushJson.written(value));
            return null;
        }
    }

    /** A value of another kind than documented, which was left out: of its row nothing more need be told. */
    void misfit(String where, String what, String raw) {
        misfits.add(where);
        for (int dot = where.lastIndexOf('.'); dot > 0; dot = where.lastIndexOf('.', dot - 1)) {
            holders.add(where.substring(0, dot));
        }
        keep(new UnreadableRow(UnreadableKind.SHAPE, where, what, about, raw));
    }

    private void keep(MalformedPushException bad, String raw) {
        if (!isToldOf(bad.where())) {
            keep(new UnreadableRow(bad.kind(), bad.where(), bad.what(), about, raw));
        }
    }

    /** Whether a misfit stands at this place, below it or around it. */
    private boolean isToldOf(String where) {
        if (misfits.isEmpty()) {
            return false;
        }
        boolean told = misfits.contains(where) || holders.contains(where);
        for (int dot = where.lastIndexOf('.'); dot > 0 && !told; dot = where.lastIndexOf('.', dot - 1)) {
            told = misfits.contains(where.substring(0, dot));
        }
        return told;
    }

    private void keep(UnreadableRow row) {
        if (unreadable.size() < TOLD_SINGLY) {
            unreadable.add(row);
        } else {
            untold++;
        }
    }

    /** The push: what was read, and what could not be. */
    public Push push(@Nullable String replayKey, List<TrackingReport> reports) {
        if (untold > 0) {
            unreadable.add(new UnreadableRow(
                    UnreadableKind.VALUE, "body", "holds " + untold + " more rows that cannot be read", null, "null"));
            untold = 0;
        }
        return new Push(replayKey, reports, unreadable);
    }

    /** The push, without an id of its own. */
    public Push push(List<TrackingReport> reports) {
        return push(null, reports);
    }
}
