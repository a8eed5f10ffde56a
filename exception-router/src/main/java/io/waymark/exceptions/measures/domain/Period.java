package io.waymark.exceptions.measures.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/**
 * Days in UTC.
 *
 * @param last belongs to it
 */
public record Period(LocalDate first, LocalDate last) {
    private static final int DAYS_OF_A_WEEK = 7;
    private static final DateTimeFormatter WEEK_DATE = DateTimeFormatter.ISO_WEEK_DATE;

    public Period {
        if (first.isAfter(last)) {
            throw new IllegalArgumentException(first + " is after " + last);
        }
    }

    /**
     * A week, from Monday to Sunday.
     *
     * @param week by ISO 8601, such as {@code 2026-W48}
     * @throws java.time.DateTimeException where there is no such week
     */
    public static Period week(String week) {
        return weekOf(LocalDate.parse(week + "-1", WEEK_DATE));
    }

    /** The week in which this day lies. */
    public static Period weekOf(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday, monday.plusDays(DAYS_OF_A_WEEK - 1L));
    }

    /** So many weeks later, or earlier. */
    public Period plusWeeks(long weeks) {
        return new Period(first.plusWeeks(weeks), last.plusWeeks(weeks));
    }

    /** The week in which it begins, such as {@code 2026-W48}. */
    public String weekName() {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                first.get(IsoFields.WEEK_BASED_YEAR),
                first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    public List<LocalDate> days() {
        return first.datesUntil(last.plusDays(1)).toList();
    }

    public Instant begin() {
        return first.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Does not belong to it. */
    public Instant end() {
        return last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
