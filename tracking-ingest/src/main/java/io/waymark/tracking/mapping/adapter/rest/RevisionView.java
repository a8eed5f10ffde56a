package io.waymark.tracking.mapping.adapter.rest;

import io.waymark.tracking.mapping.domain.Change;
import io.waymark.tracking.mapping.domain.Meaning;
import io.waymark.tracking.mapping.domain.Revision;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One change of the mapping, as it was made.
 *
 * @param source {@code file} for a release's table, {@code taught} or {@code withdrawn}
 * @param before what the code meant until then
 */
public record RevisionView(
        long version,
        String provider,
        String code,
        String source,
        Says before,
        Says after,
        String author,
        String note,
        Instant recordedAt) {

    /** A meaning; {@code known} is false where the code had none. */
    public record Says(
            boolean known,
            @Nullable State state,
            @Nullable String substate,
            @Nullable String exception) {
        static Says of(Meaning meaning) {
            Status status = meaning.status();
            return new Says(
                    meaning.known(),
                    status == null ? null : status.state(),
                    status == null ? null : status.substate(),
                    meaning.exception());
        }
    }

    static RevisionView of(Revision revision) {
        Change change = revision.change();
        return new RevisionView(
                revision.number(),
                change.code().provider(),
                change.code().code(),
                change.source().name().toLowerCase(Locale.ROOT),
                Says.of(change.before()),
                Says.of(change.after()),
                change.author(),
                change.note(),
                change.recordedAt());
    }
}
