package io.waymark.exceptions.clocks.adapter.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.focus_shift.jollyday.core.HolidayManager;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryHolidaysTest {
    private final LibraryHolidays library = new LibraryHolidays();

    /** One that cannot be worked out would hold up the parcels of its country. */
    @ParameterizedTest
    @ValueSource(ints = {2000, 2026, 2027, 2100})
    void everyCalendarCanBeWorkedOutInEveryYear(int year) {
        Set<String> calendars = HolidayManager.getSupportedCalendarCodes();
        assertThat(calendars).hasSizeGreaterThan(80);

        assertThat(calendars).allSatisfy(calendar -> assertThatCode(
                        () -> library.isHoliday(calendar.toUpperCase(Locale.ROOT), LocalDate.of(year, 1, 1)))
                .doesNotThrowAnyException());
    }

    @Test
    void observancesThatNobodyRestsOnAreNoHolidays() {
        assertThat(library.isHoliday("US", LocalDate.of(2026, 2, 14))).isFalse();
        assertThat(library.isHoliday("DE", LocalDate.of(2026, 10, 3))).isTrue();
    }
}
