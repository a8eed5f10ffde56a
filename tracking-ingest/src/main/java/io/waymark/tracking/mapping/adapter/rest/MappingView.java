package io.waymark.tracking.mapping.adapter.rest;

import io.waymark.tracking.mapping.domain.Change;
import io.waymark.tracking.mapping.domain.MappingTable.Entry;
import io.waymark.tracking.mapping.domain.Meaning;
import io.waymark.tracking.mapping.domain.Revision;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a code means now.
 *
 * @param known         false after a withdrawal that left no meaning
 * @param informational true for a code that is shown and moves no state
 * @param source        {@code file} or {@code taught}; {@code unmapped} for a code without meaning
 * @param version       the revision that says so; nodes are stamped with it
 * @param author        who taught it; {@code release} for a table that came with the program
 */
public record MappingView(
        String provider,
        String code,
        boolean known,
        @Nullable State state,
        @Nullable String substate,
        @Nullable String exception,
        boolean informational,
        String source,
        long version,
        @Nullable String author,
        @Nullable Instant recordedAt,
        @Nullable String note) {

    static MappingView of(Entry entry) {
        Meaning meaning = entry.meaning();
        Status status = meaning.status();
        Revision decisive = entry.decisive();
        Change change = decisive == null ? null : decisive.change();
        return new MappingView(
                entry.code().provider(),
                entry.code().code(),
                meaning.known(),
                status == null ? null : status.state(),
                status == null ? null : status.substate(),
                meaning.exception(),
                meaning.isInformational(),
                source(entry),
                entry.version(),
                change == null ? null : change.author(),
                change == null ? null : change.recordedAt(),
                change == null ? null : change.note());
    }

    private static String source(Entry entry) {
        if (!entry.meaning().known()) {
            return "unmapped";
        }
        Change.Source source = entry.isTaught() ? Change.Source.TAUGHT : Change.Source.FILE;
        return source.name().toLowerCase(Locale.ROOT);
    }
}
