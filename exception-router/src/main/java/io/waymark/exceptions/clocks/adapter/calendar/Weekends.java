package io.waymark.exceptions.clocks.adapter.calendar;

import io.waymark.tables.LiveTable;
import io.waymark.tables.TableRow;
import io.waymark.tables.TableRows;
import io.waymark.tables.Tables;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The days of the week on which a country rests; Saturday and Sunday where the table has no row. */
final class Weekends {
    private static final Set<DayOfWeek> USUAL = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Map<String, Set<DayOfWeek>> days = new HashMap<>();

    Weekends(TableRows rows) {
        rows.each(row -> {
            String country = Countries.of(row);
            if (days.put(country, days(row)) != null) {
                throw row.wrong("country", "stands twice: " + country);
            }
            return country;
        });
    }

    static LiveTable<Weekends> live(Tables tables) {
        return LiveTable.perhapsEmpty(tables, "weekends.csv", List.of("country"), Weekends::new);
    }

    Set<DayOfWeek> of(String country) {
        return days.getOrDefault(country, USUAL);
    }

    private static Set<DayOfWeek> days(TableRow row) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(row.constants("days", DayOfWeek.class));
        if (days.size() == DayOfWeek.values().length) {
            throw row.wrong("days", "leaves no business day");
        }
        return days;
    }
}
