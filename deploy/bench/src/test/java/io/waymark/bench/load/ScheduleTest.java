package io.waymark.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final long START = 1_000_000_000L;

    @Test
    void requestsAreMeantToGoOutEvenly() {
        Schedule schedule = Schedule.of(START, 200, Duration.ofSeconds(10));

        assertThat(schedule.count()).isEqualTo(2_000);
        assertThat(schedule.intended(0)).isEqualTo(START);
        assertThat(schedule.intended(1) - START).isEqualTo(5_000_000);
        assertThat(schedule.intended(2_000) - START).isEqualTo(10_000_000_000L);
    }

    @Test
    void aRateThatDividesNoSecondDoesNotDrift() {
        Schedule schedule = Schedule.of(START, 3, Duration.ofHours(1));

        assertThat(schedule.intended(3 * 3_600) - START).isEqualTo(3_600_000_000_000L);
    }

    @Test
    void theFirstRequestOfATimeIsFound() {
        Schedule schedule = Schedule.of(START, 2_000, Duration.ofSeconds(2));

        assertThat(schedule.firstAt(START)).isZero();
        assertThat(schedule.firstAt(START + 1)).isEqualTo(1);
        assertThat(schedule.firstAt(START + 1_000_000_000L)).isEqualTo(2_000);
        assertThat(schedule.firstAt(Long.MAX_VALUE)).isEqualTo(4_000);
    }
}
