package io.waymark.tracking.provider;

import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.UnreadableKind;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.provider.text.Times;
import io.waymark.tracking.shipment.domain.Estimate;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads when a delivery is expected: a moment, or a day, which lasts until its last microsecond. It is only an extra of a push:
 * an estimate that cannot be read, or believed, is left out and told as a value that cannot be read.
 */
public final class DeliveryWindows {

    /**
     * What one text says; null where it is absent. Midnight sharp is how providers write a day in a field for moments.
     *
     * @param zone of a text that names none
     * @param asOf when the carrier thought so; without it there is no estimate
     */
    public static @Nullable Estimate of(
            RowReading reading, @Nullable String text, ZoneId zone, @Nullable Instant asOf, String where) {
        return of(reading, text, text, zone, asOf, where);
    }

    /** What a first and a last text say, either of which stands for both where the other is absent. */
    public static @Nullable Estimate of(
            RowReading reading,
            @Nullable String first,
            @Nullable String last,
            ZoneId zone,
            @Nullable Instant asOf,
            String where) {
        if (asOf == null || (isBlank(first) && isBlank(last))) {
            return null;
        }
        String begins = isBlank(first) ? last : first;
        String ends = isBlank(last) ? first : last;
        return reading.extra(begins, () -> {
            OffsetDateTime from = Times.moment(Texts.code(begins, where), zone, where);
            OffsetDateTime until = end(Times.moment(Texts.code(ends, where), zone, where));
            if (until.isBefore(from)) {
                throw new MalformedPushException(UnreadableKind.VALUE, where, "ends before it begins");
            }
            if (!BelievableTime.isOfOurDays(from) || !BelievableTime.isOfOurDays(until)) {
                throw new MalformedPushException(UnreadableKind.TIME, where, "is not of this century");
            }
            return new Estimate(from, until, BelievableTime.orReceipt(asOf, reading.receivedAt()));
        });
    }

    private static OffsetDateTime end(OffsetDateTime last) {
        return last.toLocalTime().equals(LocalTime.MIDNIGHT) ? last.plusDays(1).minus(1, ChronoUnit.MICROS) : last;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private DeliveryWindows() {}
}
