package io.waymark.exceptions.measures.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weeks by ISO 8601, and where days begin and end. */
class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-W48, 2026-11-23, 2026-11-29",
        "2026-W01, 2025-12-29, 2026-01-04",
        "2026-W53, 2026-12-28, 2027-01-03"
    })
    void aWeekGoesFromMondayToSunday(String name, LocalDate first, LocalDate last) {
        Period week = Period.week(name);

        assertThat(week).isEqualTo(new Period(first, last));
        assertThat(week.weekName()).isEqualTo(name);
        assertThat(Period.weekOf(last)).isEqualTo(week);
        assertThat(week.days()).hasSize(7).startsWith(first).endsWith(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-W54", "2027-W53", "2026-W48-2", "2026-11-23", "W48"})
    void whatIsNoWeekIsRefused(String name) {
        assertThatThrownBy(() -> Period.week(name)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void itsDaysAreDaysInUtc() {
        Period day = new Period(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-23"));

        assertThat(day.begin()).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(day.end()).isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
    }

    @Test
    void nothingEndsBeforeItBegins() {
        LocalDate day = LocalDate.parse("2026-11-23");

        assertThatThrownBy(() -> new Period(day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
