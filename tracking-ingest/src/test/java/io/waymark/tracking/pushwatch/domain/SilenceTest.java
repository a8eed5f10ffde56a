package io.waymark.tracking.pushwatch.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.webhook.domain.FailureShare;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** When a silence is too long, turn by turn on a simulated clock. */
class SilenceTest {
    private static final Duration TURN = Duration.ofMinutes(1);
    private static final Limits LIMITS = new Limits(
            20, Duration.ofMinutes(30), 2, 50, new FailureShare.Limits(0.01, 0.005, 200, 5, Duration.ofMinutes(10)));

    @Test
    void aSteadyAccountIsMissedAfterTheShortestSilence() {
        Baseline steady = new Baseline(BaselineTest.weeks(5, hour -> 600));

        assertThat(silentUntilTold(steady, "2026-11-18T10:00:00Z", Duration.ofHours(5)))
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void aSlowerAccountIsMissedWhenChanceIsNoExplanation() {
        Baseline slow = new Baseline(BaselineTest.weeks(5, hour -> 10));

        assertThat(silentUntilTold(slow, "2026-11-18T10:00:00Z", Duration.ofHours(5)))
                .isBetween(Duration.ofMinutes(120), Duration.ofMinutes(122));
    }

    @Test
    void anAccountOfOfficeHoursIsNotMissedOverNightAndWeekend() {
        Baseline office = new Baseline(BaselineTest.weeks(5, hour -> BaselineTest.isOfficeHour(hour) ? 100 : 0));

        assertThat(silentUntilTold(office, "2026-11-20T16:59:00Z", Duration.ofHours(64)))
                .isNull();
        assertThat(silentUntilTold(office, "2026-11-20T16:59:00Z", Duration.ofHours(70)))
                .isLessThan(Duration.ofHours(66));
    }

    @Test
    void anAccountThatPushesRarelyIsMissedAfterTwiceItsLongestSilence() {
        Baseline daily = new Baseline(
                BaselineTest.weeks(5, hour -> hour.atZone(ZoneOffset.UTC).getHour() == 9 ? 3 : 0));

        assertThat(silentUntilTold(daily, "2026-11-18T10:00:00Z", Duration.ofHours(49)))
                .isNull();
        assertThat(silentUntilTold(daily, "2026-11-18T10:00:00Z", Duration.ofHours(60)))
                .isBetween(Duration.ofHours(50), Duration.ofHours(51));
    }

    @Test
    void anAccountWithoutHistoryIsNeverMissed() {
        assertThat(silentUntilTold(
                        new Baseline(BaselineTest.weeks(
                                2, hour -> hour.atZone(ZoneOffset.UTC).getHour() == 9 ? 1 : 0)),
                        "2026-11-18T10:00:00Z",
                        Duration.ofDays(10)))
                .isNull();
    }

    private static @org.jspecify.annotations.Nullable Duration silentUntilTold(
            Baseline baseline, String from, Duration atMost) {
        Instant start = Instant.parse(from);
        Silence silence = Silence.NONE;
        for (Instant now = start.plus(TURN); !now.isAfter(start.plus(atMost)); now = now.plus(TURN)) {
            silence = silence.after(TURN, baseline, now);
            if (silence.isTooLong(baseline, now, LIMITS)) {
                return silence.lasted();
            }
        }
        return null;
    }
}
