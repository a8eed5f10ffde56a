package io.waymark.tracking.provider.text;

import io.waymark.time.Microseconds;
import io.waymark.tracking.provider.application.MalformedPushException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Reads providers' times. A time without a zone is in the provider's own zone; for the Chinese providers that is UTC+8. */
public final class Times {
    /** China has one zone and no summer time. */
    public static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    /** A local time such as {@code 2026-11-20 10:00:00}, {@code T} instead of the blank allowed, in a zone. */
    public static OffsetDateTime local(String text, ZoneOffset zone, String where) throws MalformedPushException {
        try {
            String local = text.replace('T', ' ');
            return plausible(LocalDateTime.parse(local, SECONDS).atOffset(zone), where);
        } catch (DateTimeException unreadable) {
            throw new MalformedPushException(where, "is no time like 2026-11-20 10:00:00");
        }
    }

    /** An ISO 8601 time with its offset. */
    public static OffsetDateTime zoned(String text, String where) throws MalformedPushException {
        try {
            return plausible(OffsetDateTime.parse(text), where);
        } catch (DateTimeException unreadable) {
            throw new MalformedPushException(where, "is no ISO 8601 time with an offset");
        }
    }

    /** The time as a provider writes it in a reply: local seconds. */
    public static String written(OffsetDateTime time) {
        return SECONDS.format(time);
    }

    static OffsetDateTime plausible(OffsetDateTime time, String where) throws MalformedPushException {
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            throw new MalformedPushException(where, "is not between the years " + FIRST_YEAR + " and " + LAST_YEAR);
        }
        return Microseconds.of(time).atOffset(time.getOffset());
    }

    private Times() {}
}
