package io.waymark.exceptions.clocks.adapter.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.exceptions.clocks.domain.BusinessCalendar;
import io.waymark.exceptions.clocks.domain.Locality;
import io.waymark.tables.TableException;
import io.waymark.tables.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryCalendarsTest {
    /** A country that the library has no calendar of, and no built-in table either. */
    private static final String UNKNOWN = "KP";

    private final List<String> missing = new ArrayList<>();
    private final CountryCalendars shipped = CountryCalendars.of(Tables.builtIn(), missing::add);

    @ParameterizedTest
    @CsvSource({
        "DE, 2026-11-20, true",
        "DE, 2026-11-21, false",
        "DE, 2026-11-22, false",
        // The weekend of Saudi Arabia is Friday and Saturday, that of the Emirates is not, India's is Sunday alone.
        "SA, 2026-11-20, false",
        "SA, 2026-11-21, false",
        "SA, 2026-11-22, true",
        "AE, 2026-11-20, true",
        "AE, 2026-11-22, false",
        "IN, 2026-11-21, true",
        "IN, 2026-11-22, false",
        // Holidays of the library: fixed, by Easter, by the week.
        "DE, 2026-12-25, false",
        "DE, 2026-04-06, false",
        "US, 2026-11-26, false",
        "US, 2026-11-27, true",
        "BR, 2026-09-07, false",
        "SA, 2026-09-23, false",
        // China's by the built-in table: a holiday, and a Saturday and a Sunday on which people work instead.
        "CN, 2026-10-02, false",
        "CN, 2026-10-10, true",
        "CN, 2026-09-20, true",
        "CN, 2026-11-21, false",
    })
    void aDayIsABusinessDayWhereItIsNeitherWeekendNorHoliday(String country, LocalDate day, boolean business) {
        assertThat(of(shipped, country).isBusinessDay(day)).isEqualTo(business);
        assertThat(missing).isEmpty();
    }

    @Test
    void aCountryOfWhichNobodyKnowsAHolidayHasItsWeekdaysAndIsTold() {
        BusinessCalendar calendar = of(shipped, UNKNOWN);

        assertThat(calendar.isBusinessDay(LocalDate.of(2026, 11, 20))).isTrue();
        assertThat(calendar.isBusinessDay(LocalDate.of(2026, 11, 21))).isFalse();
        assertThat(missing).containsOnly(UNKNOWN + " 2026");
    }

    @Test
    void aYearThatTheTableDoesNotReachIsTold() {
        assertThat(of(shipped, "CN").isBusinessDay(LocalDate.of(2035, 10, 2))).isTrue();

        assertThat(missing).containsExactly("CN 2035");
    }

    @Test
    void anImpossibleYearIsNeitherAskedForNorTold() {
        assertThat(of(shipped, "DE").isBusinessDay(LocalDate.of(9999, 12, 24))).isTrue();
        assertThat(of(shipped, UNKNOWN).isBusinessDay(LocalDate.of(1900, 1, 2))).isTrue();

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CN, ,           Asia/Shanghai",
        "US, ,           America/New_York",
        "US, CA,         America/Los_Angeles",
        "US, California, America/Los_Angeles",
        "US, nowhere,    America/New_York",
        "BR, Acre,       America/Rio_Branco",
        "XX, ,           Z",
    })
    void theClockIsThatOfTheRegionElseOfTheCountry(String country, @Nullable String region, ZoneId zone) {
        assertThat(shipped.at(new Locality(country, region)).zone()).isEqualTo(zone);
    }

    @Test
    void ofAnUnknownPlaceTheDaysAreMondayToFriday() {
        assertThat(shipped.at(null).isBusinessDay(LocalDate.of(2026, 12, 25))).isTrue();
        assertThat(shipped.at(null).isBusinessDay(LocalDate.of(2026, 12, 26))).isFalse();
        assertThat(missing).isEmpty();
    }

    @Test
    void anOperatorTakesAHolidayAwayAndAddsOneOfItsOwn(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("business-days.csv"), """
                country,date,day,why
                DE,2026-12-25,working,strike is over
                DE,2026-12-28,holiday,stocktaking
                KP,2026-12-28,holiday,known now
                """);
        Files.writeString(folder.resolve("weekends.csv"), "country,days\nDE,sunday\n");
        CountryCalendars own = CountryCalendars.of(new Tables(Optional.of(folder)), missing::add);

        assertThat(of(own, "DE").isBusinessDay(LocalDate.of(2026, 12, 25))).isTrue();
        assertThat(of(own, "DE").isBusinessDay(LocalDate.of(2026, 12, 26))).isFalse();
        assertThat(of(own, "DE").isBusinessDay(LocalDate.of(2026, 12, 19))).isTrue();
        assertThat(of(own, "DE").isBusinessDay(LocalDate.of(2026, 12, 28))).isFalse();
        assertThat(of(own, UNKNOWN).isBusinessDay(LocalDate.of(2026, 12, 28))).isFalse();
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "business-days.csv | country,date,day,why | DE,2026-02-30,holiday,x | column date: is no date: 2026-02-30",
                "business-days.csv | country,date,day,why | DE,2026-02-20,half,x | column day: is none of",
                "weekends.csv | country,days | DE,sunday caturday | column days: is none of",
                "weekends.csv | country,days | DE,monday tuesday wednesday thursday friday saturday sunday | leaves no business day",
                "zones.csv | country,region,zone | DE,,Europe/Atlantis | column zone: is no time zone",
            })
    void aRowThatCannotBeUsedIsNamed(String table, String header, String row, String fault, @TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve(table), header + "\n" + row + "\n");

        assertThatThrownBy(() -> CountryCalendars.of(new Tables(Optional.of(folder)), missing::add))
                .isInstanceOf(TableException.class)
                .hasMessageContaining(table + ", line 2")
                .hasMessageContaining(fault);
    }

    private static BusinessCalendar of(CountryCalendars calendars, String country) {
        return calendars.at(new Locality(country, null));
    }
}
