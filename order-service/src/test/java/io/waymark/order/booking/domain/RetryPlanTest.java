package io.waymark.order.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.time.BackOff;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Watches that retries come soon at first, then ever more seldom, but never end. */
class RetryPlanTest {
    private static final RetryPlan PLAN =
            new RetryPlan(2, Duration.ofSeconds(4), new BackOff(Duration.ofSeconds(30), Duration.ofMinutes(15)));

    @ParameterizedTest
    @CsvSource({"1,4", "2,4", "3,30", "4,60", "5,120", "7,480", "8,900", "1000000,900"})
    void pausesGrow(int attempts, long seconds) {
        assertThat(PLAN.pauseAfter(attempts)).hasSeconds(seconds);
    }

    @Test
    void quickRetriesAreUsedUpAfterTheThirdAttempt() {
        assertThat(PLAN.usedUp(2)).isFalse();
        assertThat(PLAN.usedUp(3)).isTrue();
    }
}
