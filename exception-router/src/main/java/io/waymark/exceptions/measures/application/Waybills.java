package io.waymark.exceptions.measures.application;

import java.time.Instant;

/** The waybills with which episodes are compared. */
public interface Waybills {
    /**
     * Moves up to so many into the daily figures, in the caller's transaction: those under which something has been heard, and
     * those that were issued before {@code given up} and stayed silent. Each is counted once, as it is known then.
     *
     * @return how many
     */
    int rollUp(Instant givenUp, int most);
}
