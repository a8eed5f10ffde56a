package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.Subject;
import java.time.Instant;

/** Tells the technical desk of clocks that are stuck, in the caller's transaction. */
public interface ClockIncidents {
    /** @param cause why they cannot ring, without personal data */
    void stuck(Subject subject, String cause, Instant at);

    void moving(Subject subject, Instant at);
}
