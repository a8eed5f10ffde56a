package io.waymark.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.webhook.domain.FailureShare.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Shares of failures over time. */
class FailureShareTest {
    private static final Instant AT = Instant.parse("2026-11-30T10:00:00Z");
    private static final Duration TURN = Duration.ofSeconds(30);
    private static final FailureShare.Limits LIMITS =
            new FailureShare.Limits(0.01, 0.005, 200, 5, Duration.ofMinutes(10));

    @Test
    void moreThanOneInAHundredIsTooMuch() {
        assertThat(share(1000, 10, false).verdict(LIMITS)).isEqualTo(Verdict.NOTHING);
        assertThat(share(1000, 10.1, false).verdict(LIMITS)).isEqualTo(Verdict.RAISE);
    }

    @Test
    void aFewPushesProveNothing() {
        assertThat(share(199, 199, false).verdict(LIMITS)).isEqualTo(Verdict.NOTHING);
        assertThat(share(200, 4, false).verdict(LIMITS)).isEqualTo(Verdict.NOTHING);
        assertThat(share(0, 0, false).verdict(LIMITS)).isEqualTo(Verdict.NOTHING);
    }

    @Test
    void itClearsOnlyWellBelowWhereItWasRaised() {
        assertThat(share(1000, 7, true).verdict(LIMITS)).isEqualTo(Verdict.NOTHING);
        assertThat(share(1000, 4, true).verdict(LIMITS)).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void silenceProvesNothingWell() {
        FailureShare bad = share(1000, 50, true);
        for (int turn = 0; turn < 10_000; turn++) {
            bad = bad.after(TURN, 0, 0, null, LIMITS);
        }
        assertThat(bad.verdict(LIMITS)).isEqualTo(Verdict.NOTHING);
    }

    @Test
    void whatIsPastLosesItsWeight() {
        FailureShare hour = share(1000, 1000, true);
        for (int turn = 0; turn < 240; turn++) {
            hour = hour.after(TURN, 10, 0, null, LIMITS);
        }
        assertThat(hour.verdict(LIMITS)).isEqualTo(Verdict.CLEAR);
        assertThat(share(1000, 100, false).after(Duration.ofMinutes(10), 0, 0, null, LIMITS))
                .isEqualTo(share(500, 50, false));
    }

    @Test
    void itBeganWithTheFirstFailureSinceItWasWell() {
        FailureShare well = share(1000, 0, false).after(TURN, 1, 1, AT, LIMITS);
        assertThat(well.since()).isNull();

        FailureShare ill = well.after(TURN, 10, 10, AT.plusSeconds(30), LIMITS);
        FailureShare worse = ill.after(TURN, 10, 10, AT.plusSeconds(60), LIMITS);

        assertThat(ill.since()).isEqualTo(AT.plusSeconds(30));
        assertThat(worse.since()).isEqualTo(ill.since());
        assertThat(worse.told(true).since()).isEqualTo(ill.since());
        assertThat(worse.after(TURN, 10_000, 0, null, LIMITS).since()).isNull();
    }

    @Test
    void whatFailedOnceLongAgoIsNotWhereTheFailuresOfTodayBegan() {
        FailureShare once = FailureShare.NONE.after(TURN, 10, 1, AT, LIMITS);
        Instant aDayLater = AT.plus(Duration.ofDays(1));

        FailureShare today = once.after(Duration.ofDays(1), 10, 5, aDayLater, LIMITS);

        assertThat(once.since()).isEqualTo(AT);
        assertThat(today.since()).isEqualTo(aDayLater);
    }

    @Test
    void aClockThatRunsBackAddsNoWeight() {
        assertThat(share(100, 1, false)
                        .after(Duration.ofHours(-1), 0, 0, null, LIMITS)
                        .all())
                .isEqualTo(100);
    }

    private static FailureShare share(double all, double failed, boolean told) {
        return new FailureShare(all, failed, told, null);
    }

    @Test
    void limitsThatFlickerAreRefused() {
        assertThatThrownBy(() -> new FailureShare.Limits(0.01, 0.02, 200, 5, Duration.ofMinutes(10)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
