package io.waymark.tracking.provider.text;

import io.waymark.tracking.shipment.domain.Estimate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads when a carrier expects to deliver. An estimate that cannot be read is left out, unlike a scan: the scans of its push
 * count without it, and the raw body keeps its words.
 */
public final class Estimates {
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    /**
     * A window; where one end is missing, the other one is both.
     *
     * @param from  an ISO 8601 time with offset, a local time or a day, {@code T} or a blank between day and time
     * @param until the same
     * @param zone  the provider's own, for what bears no offset
     * @param asOf  when the carrier thought so, from the signed bytes; without it there is no estimate
     */
    public static @Nullable Estimate window(
            @Nullable String from, @Nullable String until, ZoneOffset zone, @Nullable Instant asOf) {
        String begin = isBlank(from) ? until : from;
        String end = isBlank(until) ? from : until;
        if (begin == null || end == null || isBlank(begin) || asOf == null) {
            return null;
        }
        try {
            OffsetDateTime first = time(begin, zone, LocalTime.MIN);
            OffsetDateTime last = time(end, zone, LAST_SECOND);
            return isPlausible(first) && isPlausible(last) && !last.isBefore(first)
                    ? new Estimate(first, last, asOf)
                    : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** One moment, or one day. */
    public static @Nullable Estimate moment(@Nullable String text, ZoneOffset zone, @Nullable Instant asOf) {
        return window(text, text, zone, asOf);
    }

    private static OffsetDateTime time(String text, ZoneOffset zone, LocalTime ofDay) {
        String iso = text.strip().replaceFirst(" +", "T");
        if (iso.indexOf('T') < 0) {
            return LocalDate.parse(iso).atTime(ofDay).atOffset(zone);
        }
        boolean zoned = iso.endsWith("Z") || iso.lastIndexOf('+') > 0 || iso.lastIndexOf('-') > iso.indexOf('T');
        return zoned ? OffsetDateTime.parse(iso) : LocalDateTime.parse(iso).atOffset(zone);
    }

    private static boolean isPlausible(OffsetDateTime time) {
        return time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private Estimates() {}
}
