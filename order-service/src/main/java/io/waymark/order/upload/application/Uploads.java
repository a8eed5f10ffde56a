package io.waymark.order.upload.application;

import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.upload.domain.RowResult;
import io.waymark.order.upload.domain.Upload;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All uploads, their parts, and what became of their rows. Everything joins the caller's transaction. */
public interface Uploads {
    UUID newId();

    void open(Upload upload);

    Optional<Upload> withId(UUID id);

    /**
     * Adds the next part; a part that came before changes nothing.
     *
     * @return whether it was added: the upload is open, has this many parts less one, and room for these bytes
     */
    boolean addPart(Upload upload, long part, byte[] content, long mostBytes);

    /** No further parts come: its rows can be carried out. */
    void close(UUID id);

    /** The content of a part; empty where there is none. */
    Optional<byte[]> part(UUID id, long part);

    /** Takes the upload that waits longest, so that nobody else does for so long. */
    Optional<Upload> lease(Duration time);

    /**
     * Takes the next rows on, before they have any effect.
     *
     * @param done  how many were done before
     * @param rows  how many more are done with this transaction
     * @param lease how long nobody else takes the upload
     * @return false where somebody else did them, or the upload has ended
     */
    boolean advance(UUID id, long done, long rows, Duration lease);

    /** Keeps what became of rows that were taken on. */
    void keep(UUID id, Upload.Counts counts, List<RowResult> results);

    /** Ends an upload that waits. */
    void end(UUID id, Upload.State state, @Nullable String fault, Instant at);

    /** Cancels an upload that has not ended; the rows that were done stay done. */
    boolean cancel(UUID id, Instant at);

    /** Results in the order of their rows. */
    List<RowResult> results(UUID id, RowResult.@Nullable Outcome outcome, @Nullable Long after, int limit);

    /**
     * Deletes what was sent with every upload of which a row named one of these orders, whatever became of the row; at once, or
     * when the upload ends.
     */
    void forgetContentOf(List<OrderKey> orders);

    /** Deletes what was sent with uploads that ended, or were left open, before then. */
    int forgetContent(Instant before);

    /** Deletes uploads whole that were made before then. */
    int forget(Instant before);
}
