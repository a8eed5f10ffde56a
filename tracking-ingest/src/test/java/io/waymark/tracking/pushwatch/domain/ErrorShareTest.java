package io.waymark.tracking.pushwatch.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.tracking.pushwatch.domain.ErrorShare.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Shares of bad pushes over time. */
class ErrorShareTest {
    private static final Duration TURN = Duration.ofSeconds(30);
    private static final Limits LIMITS =
            new Limits(20, Duration.ofMinutes(30), 2, 50, 0.01, 0.005, 200, 5, Duration.ofMinutes(10));

    @Test
    void moreThanOneInAHundredIsTooMuch() {
        assertThat(new ErrorShare(1000, 10, false).verdict(LIMITS)).isEqualTo(Verdict.NOTHING);
        assertThat(new ErrorShare(1000, 10.1, false).verdict(LIMITS)).isEqualTo(Verdict.RAISE);
    }

    @Test
    void aFewPushesProveNothing() {
        assertThat(new ErrorShare(199, 199, false).verdict(LIMITS)).isEqualTo(Verdict.NOTHING);
        assertThat(new ErrorShare(200, 4, false).verdict(LIMITS)).isEqualTo(Verdict.NOTHING);
        assertThat(new ErrorShare(0, 0, false).verdict(LIMITS)).isEqualTo(Verdict.NOTHING);
    }

    @Test
    void itClearsOnlyWellBelowWhereItWasRaised() {
        assertThat(new ErrorShare(1000, 7, true).verdict(LIMITS)).isEqualTo(Verdict.NOTHING);
        assertThat(new ErrorShare(1000, 4, true).verdict(LIMITS)).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void silenceProvesNothingWell() {
        ErrorShare bad = new ErrorShare(1000, 50, true);
        for (int turn = 0; turn < 10_000; turn++) {
            bad = bad.after(TURN, 0, 0, LIMITS);
        }
        assertThat(bad.verdict(LIMITS)).isEqualTo(Verdict.NOTHING);
    }

    @Test
    void whatIsPastLosesItsWeight() {
        ErrorShare hour = new ErrorShare(1000, 1000, true);
        for (int turn = 0; turn < 240; turn++) {
            hour = hour.after(TURN, 10, 0, LIMITS);
        }
        assertThat(hour.verdict(LIMITS)).isEqualTo(Verdict.CLEAR);
        assertThat(new ErrorShare(1000, 100, false).after(Duration.ofMinutes(10), 0, 0, LIMITS))
                .isEqualTo(new ErrorShare(500, 50, false));
    }

    @Test
    void limitsThatFlickerAreRefused() {
        assertThatThrownBy(() -> new Limits(20, Duration.ZERO, 2, 50, 0.01, 0.02, 200, 5, Duration.ofMinutes(10)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
