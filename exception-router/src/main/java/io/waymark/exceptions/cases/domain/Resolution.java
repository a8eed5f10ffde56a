package io.waymark.exceptions.cases.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a case ended.
 *
 * @param automatic true where an event ended it
 * @param reason    {@value #RECOVERED}, {@value #CLOSED}, or what the desk chose
 * @param note      a person's words; null only for an automatic end
 */
public record Resolution(
        Instant at,
        boolean automatic,
        String reason,
        @Nullable String note) {
    public static final String RECOVERED = "RECOVERED";

    /** A person ended it for good. */
    public static final String CLOSED = "CLOSED";
}
