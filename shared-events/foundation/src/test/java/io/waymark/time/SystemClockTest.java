package io.waymark.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** A time with more digits than the database keeps is another time when it is read back. */
class SystemClockTest {
    @Test
    void keepsMicrosecondsAndNoMore() {
        Instant now = SystemClock.inMicroseconds().instant();

        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
        assertThat(Microseconds.of(Instant.parse("2026-01-01T00:00:00.123456789Z")))
                .isEqualTo(Instant.parse("2026-01-01T00:00:00.123456Z"));
        assertThat(Microseconds.of(OffsetDateTime.parse("2026-01-01T08:00:00.123456789+08:00")))
                .isEqualTo(Instant.parse("2026-01-01T00:00:00.123456Z"));
    }
}
