package io.waymark.exceptions.mass.application;

import io.waymark.exceptions.mass.domain.Cause;
import io.waymark.exceptions.mass.domain.Opening;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Cases that were opened lately and belong to no incident. Every method runs in the caller's
 * transaction; rows that somebody else changes at the same time are passed over by those who weigh, mark and remove.
 */
public interface Openings {
    /** Keeps them, to be weighed; of a case the newest. */
    void keep(Collection<Opening> openings);

    /** Up to {@code limit} that were never weighed, earliest first. */
    List<Opening> fresh(int limit);

    /** Those that were weighed before, of each cause from that time on. */
    List<Opening> weighed(Map<Cause, Instant> since);

    /** Remembers that they were weighed and joined nothing. */
    void markWeighed(Collection<Opening> openings);

    /** Forgets those that joined an incident. */
    void remove(Collection<Opening> openings);

    /** Forgets up to {@code limit} that were weighed and are older. */
    void removeOlder(Instant than, int limit);
}
