package io.waymark.reconciliation.period.application;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries of facts that happened in a closed period. */
public interface LateEntries {
    /**
     * One of them.
     *
     * @param happenedIn the closed period
     */
    record Late(
            long position,
            UUID entryId,
            String kind,
            UUID orderId,
            @Nullable String shipmentCode,
            YearMonth happenedIn,
            Instant occurredAt,
            Instant recordedAt) {}

    /** Those that are booked in the period, by position. */
    List<Late> bookedIn(YearMonth period, long after, int limit);
}
