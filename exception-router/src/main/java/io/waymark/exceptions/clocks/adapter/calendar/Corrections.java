package io.waymark.exceptions.clocks.adapter.calendar;

import io.waymark.tables.LiveTable;
import io.waymark.tables.TableRow;
import io.waymark.tables.TableRows;
import io.waymark.tables.Tables;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an operator knows better of single days than library and weekends do. */
final class Corrections {
    /** How business stands on a day. */
    enum Kind {
        HOLIDAY,
        WORKING
    }

    private record Day(String country, LocalDate date) {}

    private record Year(String country, int year) {}

    private final Map<Day, Kind> days = new HashMap<>();
    private final Set<Year> holidayYears = new HashSet<>();

    Corrections(TableRows rows) {
        rows.each(row -> {
            Day day = new Day(Countries.of(row), date(row));
            Kind kind = row.constant("day", Kind.class);
            if (days.put(day, kind) != null) {
                throw row.wrong("day stands twice");
            }
            if (kind == Kind.HOLIDAY) {
                holidayYears.add(new Year(day.country(), day.date().getYear()));
            }
            return day;
        });
    }

    static LiveTable<Corrections> live(Tables tables) {
        return LiveTable.perhapsEmpty(tables, "business-days.csv", List.of("country", "date"), Corrections::new)
                .choosing(Map.of("day", LiveTable.words(Kind.class)));
    }

    Optional<Kind> of(String country, LocalDate date) {
        return Optional.ofNullable(days.get(new Day(country, date)));
    }

    /** Whether any holiday of the year is named, so that the year does not depend on the library. */
    boolean nameHolidaysOf(String country, int year) {
        return holidayYears.contains(new Year(country, year));
    }

    private static LocalDate date(TableRow row) {
        try {
            return LocalDate.parse(row.text("date"));
        } catch (DateTimeException malformed) {
            throw row.wrong("date", "is no date: " + row.text("date"));
        }
    }
}
