package io.waymark.tracking.provider;

import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.text.IsoTimes;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.shipment.domain.Estimate;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Reads when a delivery is expected: a moment, or a day, which lasts until its last microsecond. */
public final class DeliveryWindows {

    /**
     * What one text says; null where it is absent. Midnight sharp is how providers write a day in a field for moments.
     *
     * @param zone of a text that names none
     */
    public static @Nullable Estimate of(@Nullable String text, ZoneOffset zone, Instant asOf, String where)
            throws MalformedPushException {
        return of(text, text, zone, asOf, where);
    }

    /** What a first and a last text say; null where one is absent, or where the last lies before the first. */
    public static @Nullable Estimate of(
            @Nullable String first, @Nullable String last, ZoneOffset zone, Instant asOf, String where)
            throws MalformedPushException {
        @Nullable String begins = Texts.optionalCode(first, where);
        @Nullable String ends = Texts.optionalCode(last, where);
        if (begins == null || ends == null) {
            return null;
        }
        OffsetDateTime from = IsoTimes.moment(begins, zone, where);
        OffsetDateTime until = end(IsoTimes.moment(ends, zone, where));
        return until.isBefore(from) ? null : new Estimate(from, until, asOf);
    }

    private static OffsetDateTime end(OffsetDateTime last) {
        return last.toLocalTime().equals(LocalTime.MIDNIGHT) ? last.plusDays(1).minus(1, ChronoUnit.MICROS) : last;
    }

    private DeliveryWindows() {}
}
