package io.waymark.exceptions.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {
    /** Rests at the weekend and on Wednesday, 25 November 2026. */
    private record Calendar(ZoneId zone) implements BusinessCalendar {
        private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        private static final LocalDate HOLIDAY = LocalDate.of(2026, 11, 25);

        @Override
        public boolean isBusinessDay(LocalDate day) {
            return !WEEKEND.contains(day.getDayOfWeek()) && !day.equals(HOLIDAY);
        }

        @Override
        public String name() {
            return "test";
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Monday; over a weekend; from Friday night; a start at the weekend counts from Monday morning.
        "2026-11-16T10:00:00Z, 3, 2026-11-19T10:00:00Z",
        "2026-11-13T10:00:00Z, 3, 2026-11-18T10:00:00Z",
        "2026-11-20T23:59:59Z, 1, 2026-11-23T23:59:59Z",
        "2026-11-14T12:00:00Z, 3, 2026-11-19T00:00:00Z",
        "2026-11-22T23:00:00Z, 0, 2026-11-23T00:00:00Z",
        "2026-11-16T10:00:00Z, 5, 2026-11-23T10:00:00Z",
        // Over a holiday; from one.
        "2026-11-24T10:00:00Z, 1, 2026-11-26T10:00:00Z",
        "2026-11-25T10:00:00Z, 1, 2026-11-27T00:00:00Z",
        "2026-11-16T10:00:00Z, 10, 2026-12-01T10:00:00Z",
    })
    void weekendsAndHolidaysDoNotCount(Instant start, int days, Instant expected) {
        assertThat(BusinessDays.after(start, days, new Calendar(ZoneId.of("UTC"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // The same instant is Friday evening in one place, Saturday morning in another.
        "America/Los_Angeles, 2026-11-14T03:00:00Z, 1, 2026-11-17T03:00:00Z",
        "Asia/Shanghai,       2026-11-14T03:00:00Z, 1, 2026-11-16T16:00:00Z",
        // The clock goes forward, and back; past a time that the day of the change does not have, and on such a day.
        "Europe/Berlin,       2026-03-27T12:00:00Z, 1, 2026-03-30T11:00:00Z",
        "Europe/Berlin,       2026-10-23T11:00:00Z, 1, 2026-10-26T12:00:00Z",
        "Africa/Cairo,        2026-04-22T22:30:00Z, 2, 2026-04-26T21:30:00Z",
        "Africa/Cairo,        2026-04-22T22:30:00Z, 1, 2026-04-23T22:30:00Z",
    })
    void daysAreThoseOfThePlaceAndLastUntilTheSameTimeOnTheWall(
            ZoneId zone, Instant start, int days, Instant expected) {
        assertThat(BusinessDays.after(start, days, new Calendar(zone))).isEqualTo(expected);
    }
}
