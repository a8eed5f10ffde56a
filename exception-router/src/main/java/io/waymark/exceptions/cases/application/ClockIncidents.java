package io.waymark.exceptions.cases.application;

import java.time.Instant;

/** Tells the technical desk of clocks that are stuck, in the caller's transaction. */
public interface ClockIncidents {
    /** @param cause why they cannot ring, without personal data */
    void stuck(String key, String cause, Instant at);

    void moving(String key, Instant at);
}
