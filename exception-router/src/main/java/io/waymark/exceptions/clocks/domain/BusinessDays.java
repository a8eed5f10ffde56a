package io.waymark.exceptions.clocks.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** Counts days of a {@link BusinessCalendar}: from one to the next at the same time on the wall, whatever summer time does. */
public final class BusinessDays {

    /**
     * The moment when so many business days have passed. A start on any other day counts from the beginning of the next
     * business day.
     *
     * @param days at least 0
     */
    public static Instant after(Instant start, int days, BusinessCalendar calendar) {
        ZonedDateTime moment = start.atZone(calendar.zone());
        LocalDate day = businessDayFrom(moment.toLocalDate(), calendar);
        LocalTime time = day.equals(moment.toLocalDate()) ? moment.toLocalTime() : LocalTime.MIDNIGHT;
        for (int passed = 0; passed < days; passed++) {
            day = businessDayFrom(day.plusDays(1), calendar);
        }
        return day.atTime(time).atZone(calendar.zone()).toInstant();
    }

    private static LocalDate businessDayFrom(LocalDate first, BusinessCalendar calendar) {
        LocalDate day = first;
        while (!calendar.isBusinessDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private BusinessDays() {}
}
