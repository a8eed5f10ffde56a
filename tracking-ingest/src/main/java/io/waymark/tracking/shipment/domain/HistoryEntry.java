package io.waymark.tracking.shipment.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What places a node in its history and decides whether it may be shown, whatever else its reader holds of it. */
public interface HistoryEntry {
    /** The order in which nodes happened: by the carrier's clock, then the provider's order, never by arrival. */
    Comparator<HistoryEntry> ORDER = Comparator.<HistoryEntry, Instant>comparing(
                    entry -> entry.occurredAt().toInstant())
            .thenComparingInt(HistoryEntry::ordinal)
            .thenComparing(HistoryEntry::state, Comparator.nullsFirst(Comparator.<State>naturalOrder()))
            .thenComparing(HistoryEntry::id);

    /** Stable within its shipment. */
    String id();

    /** The carrier of its number. */
    String carrier();

    String trackingNumber();

    /** The carrier's clock with its offset. */
    OffsetDateTime occurredAt();

    /** The provider's order among nodes of one instant, from 0. */
    int ordinal();

    /** Whether its time decides anything; false where the time cannot be believed. */
    default boolean tellsTime() {
        return true;
    }

    /** What it says about the parcel; null where it says nothing. */
    @Nullable
    State state();
}
