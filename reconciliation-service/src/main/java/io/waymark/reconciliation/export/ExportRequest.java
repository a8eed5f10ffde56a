package io.waymark.reconciliation.export;

import io.waymark.web.FieldFault;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.bounds.Reach;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to export: entries booked from {@code from} (included) to {@code to} (excluded).
 *
 * <p>Both moments lie between the years 2000 and 2100, UTC.
 *
 * @param from       an instant such as {@code 2026-11-01T00:00:00Z}, or a day such as {@code 2026-11-01}
 * @param to         like {@code from}; a day ends the period at its beginning
 * @param zone       IANA zone that days begin in, such as {@code Asia/Riyadh}; UTC where absent
 * @param merchantId only this merchant's entries; all where absent
 */
public record ExportRequest(
        @Nullable String from,
        @Nullable String to,
        @Nullable String zone,
        @Nullable String merchantId) {
    /**
     * The period.
     *
     * @throws ProblemException 422 that names every field that cannot be used
     */
    Period period() {
        List<FieldFault> faults = new ArrayList<>();
        ZoneId days = zone(faults);
        Instant begin = moment("from", from, days, faults);
        Instant end = moment("to", to, days, faults);
        if (faults.isEmpty() && !begin.isBefore(end)) {
            faults.add(new FieldFault("to", "must be after from"));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(HttpProblems.VALIDATION_FAILED, "the period cannot be used", faults);
        }
        return new Period(begin, end);
    }

    private ZoneId zone(List<FieldFault> faults) {
        try {
            return ZoneId.of(zone == null ? "UTC" : zone);
        } catch (DateTimeException unknown) {
            faults.add(new FieldFault("zone", "must be an IANA time zone"));
            return ZoneId.of("UTC");
        }
    }

    private static Instant moment(String field, @Nullable String text, ZoneId days, List<FieldFault> faults) {
        try {
            if (text != null) {
                Instant moment = text.contains("T")
                        ? Instant.parse(text)
                        : LocalDate.parse(text).atStartOfDay(days).toInstant();
                if (Reach.holds(moment)) {
                    return moment;
                }
                faults.add(new FieldFault(field, Reach.FAULT));
                return Instant.EPOCH;
            }
        } catch (DateTimeException unreadable) {
            // reported below, like a missing field
        }
        faults.add(new FieldFault(field, "must be an instant (2026-11-01T00:00:00Z) or a day (2026-11-01)"));
        return Instant.EPOCH;
    }
}
