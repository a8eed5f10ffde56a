package io.waymark.exceptions.clocks.adapter.calendar;

import io.waymark.exceptions.clocks.domain.BusinessCalendar;
import io.waymark.exceptions.clocks.domain.BusinessCalendars;
import io.waymark.exceptions.clocks.domain.Locality;
import io.waymark.tables.Tables;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The calendars of countries: a day is a business day where the operator's table says so, else where it is neither in the
 * country's weekend nor a holiday of the library.
 */
public final class CountryCalendars implements BusinessCalendars {
    private static final BusinessCalendar NOWHERE = new BusinessCalendar() {
        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public boolean isBusinessDay(LocalDate day) {
            return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
        }

        @Override
        public String name() {
            return "Monday to Friday, UTC";
        }
    };

    private final Zones zones;
    private final Supplier<Weekends> weekends;
    private final Supplier<Corrections> corrections;
    private final LibraryHolidays library = new LibraryHolidays();
    private final Consumer<String> missing;

    /**
     * Reads the table of zones; the others are asked each time.
     *
     * @param missing is told of country and year, as often as they are asked for, where nobody knows any holiday of them
     * @throws io.waymark.tables.TableException naming the line that is wrong
     */
    CountryCalendars(
            Tables tables, Supplier<Weekends> weekends, Supplier<Corrections> corrections, Consumer<String> missing) {
        this.zones = new Zones(tables);
        this.weekends = weekends;
        this.corrections = corrections;
        this.missing = missing;
    }

    /** The calendars as the tables are, which nobody changes. */
    public static CountryCalendars of(Tables tables, Consumer<String> missing) {
        return new CountryCalendars(tables, Weekends.live(tables), Corrections.live(tables), missing);
    }

    @Override
    public BusinessCalendar at(@Nullable Locality place) {
        return place == null
                ? NOWHERE
                : zones.at(place)
                        .<BusinessCalendar>map(zone -> new OfCountry(place.country(), zone))
                        .orElse(NOWHERE);
    }

    private boolean isBusinessDay(String country, LocalDate day) {
        int year = day.getYear();
        Corrections known = corrections.get();
        if (LibraryHolidays.reaches(year) && !library.knows(country) && !known.nameHolidaysOf(country, year)) {
            missing.accept(country + " " + year);
        }
        return known.of(country, day)
                .map(kind -> kind == Corrections.Kind.WORKING)
                .orElseGet(() ->
                        !weekends.get().of(country).contains(day.getDayOfWeek()) && !library.isHoliday(country, day));
    }

    private final class OfCountry implements BusinessCalendar {
        private final String country;
        private final ZoneId zone;

        OfCountry(String country, ZoneId zone) {
            this.country = country;
            this.zone = zone;
        }

        @Override
        public ZoneId zone() {
            return zone;
        }

        @Override
        public boolean isBusinessDay(LocalDate day) {
            return CountryCalendars.this.isBusinessDay(country, day);
        }

        @Override
        public String name() {
            return "calendar of " + country + ", " + zone;
        }
    }
}
