package io.waymark.exceptions.measures.adapter.rest;

import io.waymark.exceptions.measures.domain.Dimension;
import io.waymark.exceptions.measures.domain.Period;
import io.waymark.web.FieldFault;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.bounds.Reach;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What callers ask about cases, as they write it. */
public record MeasuresRequest(
        @Parameter(description = "Told apart by code, carrier, lane, channel or owner; by code where absent.")
        @RestQuery
        @Nullable
        String by,

        @Parameter(
                description = "A week by ISO 8601, such as 2026-W48; the last one that is over where no day is named.")
        @RestQuery
        @Nullable
        String week,

        @Parameter(description = "First day, in UTC; with to, and without week.") @RestQuery @Nullable
        String from,

        @Parameter(description = "Last day, at most 400 days behind from.") @RestQuery @Nullable
        String to) {
    private static final int MOST_DAYS = 400;

    /** The same in our words. */
    record Question(Dimension by, Period period) {}

    /**
     * The question.
     *
     * @param otherwise asked about where no time is named
     * @throws ProblemException 422 that names each fault
     */
    Question question(Period otherwise) {
        List<FieldFault> faults = new ArrayList<>();
        Dimension dimension = dimension(faults);
        Period period = week == null ? days(otherwise, faults) : week(week, otherwise, faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(HttpProblems.VALIDATION_FAILED, "a filter is not understood", faults);
        }
        return new Question(dimension, period);
    }

    private Dimension dimension(List<FieldFault> faults) {
        if (by == null) {
            return Dimension.CODE;
        }
        return Arrays.stream(Dimension.values())
                .filter(each -> each.name().equalsIgnoreCase(by.strip()))
                .findFirst()
                .orElseGet(() -> {
                    faults.add(new FieldFault("by", "must be one of code, carrier, lane, channel and owner"));
                    return Dimension.CODE;
                });
    }

    private Period week(String named, Period otherwise, List<FieldFault> faults) {
        if (from != null || to != null) {
            faults.add(new FieldFault("week", "stands alone, without from and to"));
        }
        return weekNamed(named, faults, otherwise);
    }

    private static Period weekNamed(String named, List<FieldFault> faults, Period otherwise) {
        try {
            Period week = Period.week(named.strip().toUpperCase(Locale.ROOT));
            if (Reach.holds(week.first())) {
                return week;
            }
            faults.add(new FieldFault("week", Reach.FAULT));
        } catch (DateTimeException unreadable) {
            faults.add(new FieldFault("week", "must be a week such as 2026-W48"));
        }
        return otherwise;
    }

    private Period days(Period otherwise, List<FieldFault> faults) {
        if (from == null && to == null) {
            return otherwise;
        }
        LocalDate first = day("from", from, faults);
        LocalDate last = day("to", to, faults);
        if (first == null || last == null) {
            return otherwise;
        }
        if (first.isAfter(last) || first.isBefore(last.minusDays(MOST_DAYS))) {
            faults.add(new FieldFault("from", "must lie 0 to " + MOST_DAYS + " days before to"));
            return otherwise;
        }
        return new Period(first, last);
    }

    private static @Nullable LocalDate day(String field, @Nullable String text, List<FieldFault> faults) {
        if (text == null) {
            faults.add(new FieldFault(field, "is needed beside the other day"));
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (Reach.holds(day)) {
                return day;
            }
            faults.add(new FieldFault(field, Reach.FAULT));
        } catch (DateTimeException unreadable) {
            faults.add(new FieldFault(field, "must be a day such as 2026-11-23"));
        }
        return null;
    }
}
