package io.waymark.web.bounds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The times that a caller may name: from 2000-01-01 to 2100-01-01, both UTC. What lies beyond is a slip or an attack. */
public final class Reach {
    /** To be read behind a field's name. */
    public static final String FAULT = "must lie between the years 2000 and 2100";

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    /** Whether a caller may name this time. */
    public static boolean holds(Instant time) {
        return !time.isBefore(FIRST) && !time.isAfter(LAST);
    }

    /** Whether a caller may name this day. */
    public static boolean holds(LocalDate day) {
        return holds(day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private Reach() {}
}
