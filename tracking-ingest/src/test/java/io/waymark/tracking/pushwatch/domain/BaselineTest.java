package io.waymark.tracking.pushwatch.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** What can be counted on, and what cannot. */
class BaselineTest {
    private static final Instant NOW = Instant.parse("2026-11-18T10:20:00Z");

    @Test
    void aSteadyAccountIsCountedOn() {
        assertThat(new Baseline(weeks(5, hour -> 60)).expectedPerHour(NOW)).isEqualTo(60);
    }

    @Test
    void nightsAndWeekendsAreNot() {
        Baseline office = new Baseline(weeks(5, hour -> isOfficeHour(hour) ? 100 : 0));

        assertThat(office.expectedPerHour(Instant.parse("2026-11-18T11:00:00Z")))
                .isEqualTo(100);
        assertThat(office.expectedPerHour(Instant.parse("2026-11-18T02:00:00Z")))
                .isZero();
        assertThat(office.expectedPerHour(Instant.parse("2026-11-21T11:00:00Z")))
                .isZero();
    }

    @Test
    void aClockThatIsAnHourWrongExpectsNothingThatDoesNotCome() {
        Baseline office = new Baseline(weeks(5, hour -> isOfficeHour(hour) ? 100 : 0));

        assertThat(office.expectedPerHour(Instant.parse("2026-11-18T08:30:00Z")))
                .isZero();
        assertThat(office.expectedPerHour(Instant.parse("2026-11-18T16:30:00Z")))
                .isZero();
    }

    @Test
    void aBurstOfOneWeekIsNoExpectation() {
        Map<Instant, Long> hours = weeks(5, hour -> 10);
        hours.put(NOW.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(7)), 100_000L);

        assertThat(new Baseline(hours).expectedPerHour(NOW)).isEqualTo(10);
    }

    @Test
    void anHourThatWeMissedOurselvesOnlyMakesItCareful() {
        Map<Instant, Long> hours = weeks(5, hour -> 60);
        hours.remove(NOW.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(14)));

        assertThat(new Baseline(hours).expectedPerHour(NOW)).isZero();
    }

    @Test
    void tooLittleHistorySaysNothing() {
        assertThat(new Baseline(weeks(2, hour -> 60)).expectedPerHour(NOW)).isZero();
        assertThat(new Baseline(Map.of()).expectedPerHour(NOW)).isZero();
        assertThat(new Baseline(Map.of()).longestGap(NOW)).isGreaterThan(Duration.ofDays(100_000));
        assertThat(new Baseline(Map.of(NOW.minus(Duration.ofDays(3)), 1L)).longestGap(NOW))
                .isGreaterThan(Duration.ofDays(100_000));
    }

    @Test
    void theLongestGapIsRoundedUp() {
        Baseline rare =
                new Baseline(weeks(2, hour -> hour.atZone(ZoneOffset.UTC).getHour() == 9 ? 1 : 0));

        assertThat(rare.longestGap(NOW)).isEqualTo(Duration.ofHours(25));
    }

    /** So many weeks before now, hour by hour; the running hour is left out. */
    static Map<Instant, Long> weeks(int weeks, ToLongFunction<Instant> pushes) {
        Map<Instant, Long> hours = new HashMap<>();
        Instant hour = NOW.truncatedTo(ChronoUnit.HOURS);
        for (Instant one = hour.minus(Duration.ofDays(7L * weeks));
                one.isBefore(hour);
                one = one.plus(1, ChronoUnit.HOURS)) {
            long count = pushes.applyAsLong(one);
            if (count > 0) {
                hours.put(one, count);
            }
        }
        return hours;
    }

    static boolean isOfficeHour(Instant at) {
        var local = at.atZone(ZoneOffset.UTC);
        return local.getDayOfWeek().getValue() <= 5 && local.getHour() >= 9 && local.getHour() < 17;
    }
}
