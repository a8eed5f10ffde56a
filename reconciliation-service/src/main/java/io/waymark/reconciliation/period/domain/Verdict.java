package io.waymark.reconciliation.period.domain;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a period is as it was chained and sealed.
 *
 * @param links how many links are as they were
 * @param head  the sum of the last of them
 * @param alteration null where nothing was altered
 */
public record Verdict(
        YearMonth period, long links, Hash head, @Nullable Alteration alteration) {
    /** What was altered first, in the order of the chain. */
    public enum Kind {
        /** An entry, one of its lines or its link says something else than when it was chained. */
        ENTRY_ALTERED,

        /** An entry that was chained is gone. */
        ENTRY_GONE,

        /** A link is gone, or stands in another's place. */
        LINK_GONE,

        /** A closed period has an entry that it had not when it was sealed. */
        ENTRY_ADDED,

        /** A closing, its totals or its seal say something else than when it was sealed. */
        SEAL_ALTERED
    }

    /**
     * The first alteration.
     *
     * @param link     number in the chain; null where the chain itself is whole
     * @param position of the entry; null where none is concerned
     * @param entryId  null where no entry is left to name
     */
    public record Alteration(
            Kind kind,
            @Nullable Long link,
            @Nullable Long position,
            @Nullable UUID entryId) {}

    /** Whether all is as it was. */
    public boolean intact() {
        return alteration == null;
    }
}
