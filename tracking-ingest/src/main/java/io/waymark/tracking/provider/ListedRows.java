package io.waymark.tracking.provider;

import io.waymark.tracking.provider.application.MalformedPushException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a list of a body row by row. An absent list holds no row; a row that is null makes the body malformed. */
public final class ListedRows {

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

    /** What the rows say, as they are listed. */
    public static <T, R> List<R> read(@Nullable List<@Nullable T> rows, String where, Reader<T, R> reader)
            throws MalformedPushException {
        List<R> read = new ArrayList<>();
        for (int i = 0; rows != null && i < rows.size(); i++) {
            T row = rows.get(i);
            String at = where + "[" + i + "]";
            if (row == null) {
                throw new MalformedPushException(at, "is null");
            }
            read.add(reader.read(row, at));
        }
        return read;
    }

    /** Rows as drafts by their time; those of one instant as they are listed. */
    public static <T> List<NodeDraft> oldestFirst(
            @Nullable List<@Nullable T> rows, String where, Reader<T, NodeDraft> reader) throws MalformedPushException {
        List<NodeDraft> drafts = read(rows, where, reader);
        drafts.sort(NodeDraft.BY_TIME);
        return drafts;
    }

    /** Rows as drafts by their time, of a provider that lists the newest first; those of one instant the other way round. */
    public static <T> List<NodeDraft> newestFirst(
            @Nullable List<@Nullable T> rows, String where, Reader<T, NodeDraft> reader) throws MalformedPushException {
        List<NodeDraft> drafts = read(rows, where, reader);
        Collections.reverse(drafts);
        drafts.sort(NodeDraft.BY_TIME);
        return drafts;
    }

    private ListedRows() {}
}
