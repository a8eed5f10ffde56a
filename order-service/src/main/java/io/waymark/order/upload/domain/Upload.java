package io.waymark.order.upload.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Many orders that one merchant sends at once.
 *
 * @param endedAt null until it has come to an end
 * @param fault   why its rows cannot be read on; null unless it failed
 */
public record Upload(
        UUID id,
        String merchantId,
        Format format,
        State state,
        Instant createdAt,
        @Nullable Instant endedAt,
        Size size,
        Counts counts,
        @Nullable String fault) {

    /** How it is written. */
    public enum Format {
        CSV,
        JSON_LINES
    }

    /** How far it is. */
    public enum State {
        /** Further parts may come. */
        OPEN,
        /** Whole; its rows are carried out. */
        WAITING,
        DONE,
        /** Its rows could not be read on; those before have had their effect. */
        FAILED,
        CANCELLED
    }

    /** What has come of it. */
    public record Size(long parts, long bytes) {}

    /** What became of its rows so far. */
    public record Counts(long rows, long accepted, long repeated, long refused) {
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        /** These and those of more rows. */
        public Counts plus(Counts more) {
            return new Counts(
                    rows + more.rows, accepted + more.accepted, repeated + more.repeated, refused + more.refused);
        }
    }
}
