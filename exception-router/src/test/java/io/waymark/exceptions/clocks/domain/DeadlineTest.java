package io.waymark.exceptions.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Instant START = Instant.parse("2026-11-16T10:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-16T14:00:00Z");

    @Test
    void speaksAtHalfAtAllAndAtTwice() {
        assertThat(new Deadline(START, DUE, 0).next()).contains(Instant.parse("2026-11-16T12:00:00Z"));
        assertThat(new Deadline(START, DUE, 50).next()).contains(DUE);
        assertThat(new Deadline(START, DUE, 100).next()).contains(Instant.parse("2026-11-16T18:00:00Z"));
        assertThat(new Deadline(START, DUE, 200).next()).isEmpty();
    }

    @Test
    void whoeverComesLateHearsOfTheHighestMarkOnly() {
        Deadline clock = new Deadline(START, DUE, 0);
        assertThat(clock.reached(Instant.parse("2026-11-16T11:59:59Z"))).isEmpty();
        assertThat(clock.reached(Instant.parse("2026-11-16T12:00:00Z"))).contains(50);
        assertThat(clock.reached(Instant.parse("2026-11-16T17:00:00Z"))).contains(100);
        assertThat(clock.reached(Instant.parse("2026-11-17T00:00:00Z"))).contains(200);
        assertThat(new Deadline(START, DUE, 200).reached(Instant.MAX)).isEmpty();
    }
}
