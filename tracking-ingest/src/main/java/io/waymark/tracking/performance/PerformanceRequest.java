package io.waymark.tracking.performance;

import io.waymark.tracking.performance.PerformanceQuestion.Dimension;
import io.waymark.web.FieldFault;
import io.waymark.web.ProblemException;
import io.waymark.web.bounds.Reach;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What callers ask about carriers, as they write it.
 *
 * @param from    first day of hand-over, ISO 8601; thirty days ago where absent
 * @param to      last day of hand-over; today where absent
 * @param lane    countries from and to, such as {@code CN-US}
 * @param groupBy any of {@code carrier,service,lane,day}; {@code carrier} where absent
 */
public record PerformanceRequest(
        @RestQuery @Nullable String carrier,
        @RestQuery @Nullable String service,
        @RestQuery @Nullable String from,
        @RestQuery @Nullable String to,
        @RestQuery @Nullable String lane,
        @RestQuery @Nullable String groupBy) {
    private static final Pattern LANE = Pattern.compile("([A-Za-z]{2})-([A-Za-z]{2})");
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 400;

    /**
     * The question.
     *
     * @param merchantId whose figures alone may be seen; null for everybody's
     * @throws ProblemException 400 naming each fault
     */
    PerformanceQuestion question(@Nullable String merchantId, LocalDate today, int mostRows) {
        List<FieldFault> faults = new ArrayList<>();
        LocalDate last = day("to", to, today, faults);
        LocalDate first = day("from", from, last.minusDays(USUAL_DAYS), faults);
        if (first.isAfter(last) || first.isBefore(last.minusDays(MOST_DAYS))) {
            faults.add(new FieldFault("from", "must lie 0 to " + MOST_DAYS + " days before to"));
        }
        Matcher countries = lane == null ? null : LANE.matcher(lane.strip());
        boolean knowsLane = countries != null && countries.matches();
        if (countries != null && !knowsLane) {
            faults.add(new FieldFault("lane", "is not of the form CN-US"));
        }
        Set<Dimension> by = dimensions(faults);
        refuse("carrier", carrier, faults);
        refuse("service", service, faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(PerformanceProblems.QUERY_INVALID, "see errors", faults);
        }
        return new PerformanceQuestion(
                first,
                last,
                merchantId,
                carrier == null || carrier.isBlank() ? null : carrier.strip(),
                service == null || service.isBlank() ? null : service.strip(),
                countries != null && knowsLane ? countries.group(1).toUpperCase(Locale.ROOT) : null,
                countries != null && knowsLane ? countries.group(2).toUpperCase(Locale.ROOT) : null,
                by,
                mostRows);
    }

    private Set<Dimension> dimensions(List<FieldFault> faults) {
        Set<Dimension> by = EnumSet.noneOf(Dimension.class);
        for (String word : (groupBy == null ? "carrier" : groupBy).split(",", -1)) {
            try {
                by.add(Dimension.valueOf(word.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                faults.add(new FieldFault("groupBy", "knows carrier, service, lane and day"));
            }
        }
        return by;
    }

    private static void refuse(String field, @Nullable String word, List<FieldFault> faults) {
        if (word != null && word.chars().anyMatch(Character::isISOControl)) {
            faults.add(new FieldFault(field, "holds control characters"));
        }
    }

    private static LocalDate day(String field, @Nullable String text, LocalDate otherwise, List<FieldFault> faults) {
        try {
            LocalDate day = text == null || text.isBlank() ? otherwise : LocalDate.parse(text.strip());
            if (Reach.holds(day)) {
                return day;
            }
            faults.add(new FieldFault(field, Reach.FAULT));
            return otherwise;
        } catch (DateTimeException unreadable) {
            faults.add(new FieldFault(field, "is no day of the form 2026-11-20"));
            return otherwise;
        }
    }
}
