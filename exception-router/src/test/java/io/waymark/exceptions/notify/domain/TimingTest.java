package io.waymark.exceptions.notify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.classify.domain.Severity;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Hours are those of the route's clock; what is urgent waits for none. */
class TimingTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DailyWindow NIGHT = DailyWindow.parse("22:00-07:00");
    private static final Instant EVENING = Instant.parse("2026-11-30T15:30:00Z"); // 23:30 there

    @Test
    void whatIsNotUrgentWaitsForTheEndOfTheQuietHours() {
        Timing timing = new Timing(SHANGHAI, null, NIGHT, null);

        assertThat(timing.due(News.of(Severity.MEDIUM), EVENING)).isEqualTo(Instant.parse("2026-11-30T23:00:00Z"));
        assertThat(timing.due(News.of(Severity.MEDIUM), Instant.parse("2026-11-30T20:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-30T23:00:00Z"));
        assertThat(timing.due(News.of(Severity.MEDIUM), Instant.parse("2026-11-30T23:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-30T23:00:00Z"));
    }

    @Test
    void whatIsUrgentWaitsForNothing() {
        Timing timing = new Timing(SHANGHAI, null, NIGHT, LocalTime.of(9, 0));

        assertThat(timing.due(News.of(Severity.HIGH), EVENING)).isEqualTo(EVENING);
        assertThat(timing.isCollected(News.of(Severity.CRITICAL))).isFalse();
    }

    @Test
    void aDigestGoesOutAtItsHourAndClosesTwoMinutesBefore() {
        Timing timing = new Timing(SHANGHAI, null, null, LocalTime.of(9, 0));

        assertThat(timing.due(News.of(Severity.LOW), EVENING)).isEqualTo(Instant.parse("2026-12-01T01:00:00Z"));
        assertThat(timing.due(News.of(Severity.LOW), Instant.parse("2026-12-01T00:57:59Z")))
                .isEqualTo(Instant.parse("2026-12-01T01:00:00Z"));
        assertThat(timing.due(News.of(Severity.LOW), Instant.parse("2026-12-01T00:58:00Z")))
                .isEqualTo(Instant.parse("2026-12-02T01:00:00Z"));
    }

    @Test
    void aRouteIsTakenInItsHoursAlone() {
        Timing timing = new Timing(SHANGHAI, DailyWindow.parse("09:00-18:00"), null, null);

        assertThat(timing.isTaken(Instant.parse("2026-11-30T01:00:00Z"))).isTrue();
        assertThat(timing.isTaken(Instant.parse("2026-11-30T10:00:00Z"))).isFalse();
        assertThat(timing.isTaken(EVENING)).isFalse();
    }

    @Test
    void anHourThatAChangeOfTheClockLeavesOutIsTheNextOneThatThereIs() {
        Timing timing = new Timing(ZoneId.of("Europe/Berlin"), null, null, LocalTime.of(2, 30));

        assertThat(timing.due(News.of(Severity.LOW), Instant.parse("2027-03-27T22:00:00Z")))
                .isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
    }
}
