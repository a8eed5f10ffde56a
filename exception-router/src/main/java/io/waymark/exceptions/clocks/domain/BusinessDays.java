package io.waymark.exceptions.clocks.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Counts days on which carriers work: Monday to Friday in UTC, without public holidays. */
public final class BusinessDays {

    /**
     * The moment when so many business days have passed. A start at the weekend counts from Monday 00:00 UTC.
     *
     * @param days at least 0
     */
    public static Instant after(Instant start, int days) {
        ZonedDateTime moment = toWorkingTime(start.atZone(ZoneOffset.UTC));
        for (int passed = 0; passed < days; passed++) {
            moment = moment.plusDays(1);
            while (isWeekend(moment)) {
                moment = moment.plusDays(1);
            }
        }
        return moment.toInstant();
    }

    private static ZonedDateTime toWorkingTime(ZonedDateTime moment) {
        ZonedDateTime working = moment;
        while (isWeekend(working)) {
            working = working.toLocalDate().plusDays(1).atStartOfDay(ZoneOffset.UTC);
        }
        return working;
    }

    private static boolean isWeekend(ZonedDateTime moment) {
        DayOfWeek day = moment.getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    private BusinessDays() {}
}
