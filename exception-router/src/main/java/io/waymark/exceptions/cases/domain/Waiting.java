package io.waymark.exceptions.cases.domain;

import java.time.Instant;

/** For whom a case waits, {@code CARRIER} or {@code CUSTOMER}, and until when the desk is left in peace. */
public record Waiting(Party on, Instant until) {
    /** Whose answer is awaited. */
    public enum Party {
        CARRIER,
        CUSTOMER
    }
}
