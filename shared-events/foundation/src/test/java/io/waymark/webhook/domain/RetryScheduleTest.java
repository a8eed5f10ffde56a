package io.waymark.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pauses grow, are jittered in full, and end. */
class RetryScheduleTest {
    private static final RetrySchedule SCHEDULE = new RetrySchedule(
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2)), Duration.ofHours(1));

    @Test
    void jitterSpreadsOverTheWholePause() {
        assertThat(SCHEDULE.pauseAfter(1, null, 0.0)).contains(Duration.ZERO);
        assertThat(SCHEDULE.pauseAfter(1, null, 0.5)).contains(Duration.ofMillis(2_500));
        assertThat(SCHEDULE.pauseAfter(3, null, 0.5)).contains(Duration.ofMinutes(1));
    }

    @Test
    void afterTheLastPauseOneGivesUp() {
        assertThat(SCHEDULE.pauseAfter(3, null, 0.9)).isPresent();
        assertThat(SCHEDULE.pauseAfter(4, Duration.ofSeconds(1), 0.9)).isEmpty();
    }

    @Test
    void whatTheEndpointAsksForIsGrantedWithinBounds() {
        assertThat(SCHEDULE.pauseAfter(1, Duration.ofMinutes(7), 0.9)).contains(Duration.ofMinutes(7));
        assertThat(SCHEDULE.pauseAfter(1, Duration.ofDays(365), 0.9)).contains(Duration.ofHours(1));
        assertThat(SCHEDULE.pauseAfter(2, Duration.ofSeconds(1), 0.5)).contains(Duration.ofSeconds(15));
        assertThat(SCHEDULE.pauseAfter(1, Duration.ofSeconds(-9), 0.0)).contains(Duration.ZERO);
    }
}
