package io.waymark.time;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Cuts times that came from elsewhere to the precision that the database keeps, so that they compare equal when read back. */
public final class Microseconds {

    public static Instant of(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    /** The instant alone; the offset is dropped. */
    public static Instant of(OffsetDateTime time) {
        return of(time.toInstant());
    }

    private Microseconds() {}
}
