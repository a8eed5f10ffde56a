package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.domain.Proof;
import java.time.Instant;
import java.util.List;

/** The 30-day clocks of proofs that are wanted and not accepted. */
public interface Deadlines {
    /**
     * Notes that their end was warned of, in the caller's transaction; each once.
     *
     * @param until clocks that end later need no warning yet
     */
    List<Proof> warn(Instant now, Instant until, int limit);

    /** Notes that their end was told, in the caller's transaction; each once, and without a warning before it. */
    List<Proof> expire(Instant now, int limit);

    /** How many end by then, those that have ended included. */
    long endingBy(Instant until);
}
