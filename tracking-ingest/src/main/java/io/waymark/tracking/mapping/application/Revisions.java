package io.waymark.tracking.mapping.application;

import io.waymark.tracking.mapping.domain.Change;
import io.waymark.tracking.mapping.domain.Revision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every change of the mapping ever made; only added to. Writes join the caller's transaction. */
public interface Revisions {
    /** The number of the newest one; 0 before the first. */
    long newest();

    /** What the table follows from: of each code its newest file revision and its newest lesson. */
    List<Revision> decisive();

    /** Keeps everybody else from changing the mapping until the transaction ends; readers go on. */
    void lock();

    /** Numbers changes and adds them; the caller holds the lock. */
    List<Revision> append(List<Change> changes);

    /** Notes that a release's table was taken over; false where it was noted before. */
    boolean noteFile(String provider, String digest, Instant at);

    /**
     * Revisions, newest first.
     *
     * @param provider null for all
     * @param code     null for all
     * @param before   only older ones than this number
     */
    List<Revision> history(@Nullable String provider, @Nullable String code, long before, int limit);
}
