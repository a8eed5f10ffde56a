package io.waymark.exceptions.cases.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a case ended.
 *
 * @param automatic true where an event ended it
 * @param reason    {@value #RECOVERED}, {@value #CLOSED}, or what the desk chose; of the shape {@value #REASON}
 * @param note      a person's words; null only for an automatic end
 */
public record Resolution(
        Instant at,
        boolean automatic,
        String reason,
        @Nullable String note) {
    public static final String RECOVERED = "RECOVERED";

    /** A person ended it and gave no other reason. */
    public static final String SOLVED = "SOLVED";

    /** A word in upper snake case. */
    public static final String REASON = "[A-Z][A-Z0-9_]{1,39}";

    /** A person ended it for good. */
    public static final String CLOSED = "CLOSED";
}
