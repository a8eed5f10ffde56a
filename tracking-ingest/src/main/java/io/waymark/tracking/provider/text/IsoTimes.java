package io.waymark.tracking.provider.text;

import io.waymark.tracking.provider.application.MalformedPushException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Reads ISO 8601 as providers write it: with or without fractions, seconds, an offset, or the time of day altogether. */
public final class IsoTimes {
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd")
            .optionalStart()
            .appendPattern("['T'][' ']HH:mm")
            .optionalStart()
            .appendPattern(":ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /**
     * A moment.
     *
     * @param zone of a text that names none
     */
    public static OffsetDateTime moment(String text, ZoneOffset zone, String where) throws MalformedPushException {
        TemporalAccessor read = read(text, where);
        return Times.plausible(
                switch (read) {
                    case OffsetDateTime zoned -> zoned;
                    case LocalDateTime local -> local.atOffset(zone);
                    default -> ((LocalDate) read).atStartOfDay().atOffset(zone);
                },
                where);
    }

    /** Whole seconds since 1970, in UTC. */
    public static Instant epochSeconds(String text, String where) throws MalformedPushException {
        try {
            OffsetDateTime read = Instant.ofEpochSecond(Long.parseLong(text)).atOffset(ZoneOffset.UTC);
            return Times.plausible(read, where).toInstant();
        } catch (NumberFormatException | DateTimeException unreadable) {
            throw new MalformedPushException(where, "is no number of seconds since 1970");
        }
    }

    private static TemporalAccessor read(String text, String where) throws MalformedPushException {
        try {
            return ISO.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        } catch (DateTimeException unreadable) {
            throw new MalformedPushException(where, "is no time in ISO 8601");
        }
    }

    private IsoTimes() {}
}
