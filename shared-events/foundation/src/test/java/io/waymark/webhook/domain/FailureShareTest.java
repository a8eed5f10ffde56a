package io.waymark.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.webhook.domain.FailureShare.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Shares of failures over time. */
class FailureShareTest {
    private static final Duration TURN = Duration.ofSeconds(30);
    private static final FailureShare.Limits LIMITS =
            new FailureShare.Limits(0.01, 0.005, 200, 5, Duration.ofMinutes(10));

    @Test
    void moreThanOneInAHundredIsTooMuch() {
        assertThat(new FailureShare(1000, 10, false).verdict(LIMITS)).isEqualTo(Verdict.NOTHING);
        assertThat(new FailureShare(1000, 10.1, false).verdict(LIMITS)).isEqualTo(Verdict.RAISE);
    }

    @Test
    void aFewPushesProveNothing() {
        assertThat(new FailureShare(199, 199, false).verdict(LIMITS)).isEqualTo(Verdict.NOTHING);
        assertThat(new FailureShare(200, 4, false).verdict(LIMITS)).isEqualTo(Verdict.NOTHING);
        assertThat(new FailureShare(0, 0, false).verdict(LIMITS)).isEqualTo(Verdict.NOTHING);
    }

    @Test
    void itClearsOnlyWellBelowWhereItWasRaised() {
        assertThat(new FailureShare(1000, 7, true).verdict(LIMITS)).isEqualTo(Verdict.NOTHING);
        assertThat(new FailureShare(1000, 4, true).verdict(LIMITS)).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void silenceProvesNothingWell() {
        FailureShare bad = new FailureShare(1000, 50, true);
        for (int turn = 0; turn < 10_000; turn++) {
            bad = bad.after(TURN, 0, 0, LIMITS);
        }
        assertThat(bad.verdict(LIMITS)).isEqualTo(Verdict.NOTHING);
    }

    @Test
    void whatIsPastLosesItsWeight() {
        FailureShare hour = new FailureShare(1000, 1000, true);
        for (int turn = 0; turn < 240; turn++) {
            hour = hour.after(TURN, 10, 0, LIMITS);
        }
        assertThat(hour.verdict(LIMITS)).isEqualTo(Verdict.CLEAR);
        assertThat(new FailureShare(1000, 100, false).after(Duration.ofMinutes(10), 0, 0, LIMITS))
                .isEqualTo(new FailureShare(500, 50, false));
    }

    @Test
    void limitsThatFlickerAreRefused() {
        assertThatThrownBy(() -> new FailureShare.Limits(0.01, 0.02, 200, 5, Duration.ofMinutes(10)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
