package io.waymark.tracking.provider.text;

import io.waymark.time.Microseconds;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.UnreadableKind;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads times as the examples of all providers write them: the year first with dashes, slashes, dots, Chinese signs or nothing
 * between, a {@code T} or a blank before the time of day, which may lack its seconds or be absent, an offset in any spelling of
 * ISO 8601; seconds or milliseconds since 1970. Forms that leave open which number is the day are not read. Whether a time is
 * believable is not asked here.
 */
public final class Times {
    /** China has one zone and no summer time. */
    public static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String CLOCK =
            "(?<h>[0-9]{1,2})[:时](?<m>[0-9]{1,2})(?:[:分](?<s>[0-9]{1,2})(?:[.,](?<f>[0-9]{1,9})[0-9]*)?)?"
                    + "[分秒]?\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?";
    private static final String OFFSET = "\\s*(?<o>Z|z|UTC|GMT|(?:UTC|GMT)?[+-][0-9]{1,2}(?::?[0-9]{2})?)?";
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<y>[0-9]{4})[-/.年](?<mo>[0-9]{1,2})[-/.月](?<d>[0-9]{1,2})日?(?:(?:[Tt]|,?\\s*)" + CLOCK + OFFSET + ")?");
    private static final Pattern COMPACT = Pattern.compile(
            "(?<y>[0-9]{4})(?<mo>[0-9]{2})(?<d>[0-9]{2})(?:[Tt ]?(?<h>[0-9]{2}):?(?<m>[0-9]{2})(?::?(?<s>[0-9]{2})(?<f>(?!))?)?(?<half>(?!))?"
                    + OFFSET + ")?");
    private static final Pattern SINCE_1970 = Pattern.compile("[0-9]{9,10}|[0-9]{12,13}");
    private static final Pattern TIME_OF_DAY = Pattern.compile(CLOCK);
    private static final Pattern COMPACT_TIME_OF_DAY =
            Pattern.compile("(?<h>[0-9]{2})(?<m>[0-9]{2})(?<s>[0-9]{2})?(?<f>(?!))?(?<half>(?!))?");
    private static final int SECONDS_DIGITS = 10;
    private static final int NOON = 12;
    private static final int HOURS_OF_A_DAY = 24;

    /**
     * A moment, whole microseconds.
     *
     * @param zone of a text that names none; where its clock is put back, the earlier of two
     */
    public static OffsetDateTime moment(String text, ZoneId zone, String where) throws MalformedPushException {
        String plain = plain(text);
        try {
            if (SINCE_1970.matcher(plain).matches() && !isCompactDay(plain)) {
                return sinceEpoch(plain).atOffset(ZoneOffset.UTC);
            }
            Matcher parts = WRITTEN.matcher(plain);
            if (!parts.matches()) {
                parts = COMPACT.matcher(plain);
            }
            if (parts.matches()) {
                return zoned(local(parts), parts.group("o"), zone);
            }
        } catch (DateTimeException noSuchDay) {
            throw new MalformedPushException(UnreadableKind.TIME, where, "is no day and time that exists");
        }
        throw new MalformedPushException(UnreadableKind.TIME, where, "is no time like 2026-11-20T10:00:00+08:00");
    }

    /** A time of day, with or without its seconds, by either clock. */
    public static LocalTime timeOfDay(String text, String where) throws MalformedPushException {
        String plain = plain(text);
        Matcher parts = TIME_OF_DAY.matcher(plain);
        if (!parts.matches()) {
            parts = COMPACT_TIME_OF_DAY.matcher(plain);
        }
        try {
            if (parts.matches()) {
                return clock(parts, hour(parts));
            }
        } catch (DateTimeException noSuchTime) {
            throw new MalformedPushException(UnreadableKind.TIME, where, "is no time of day that exists");
        }
        throw new MalformedPushException(UnreadableKind.TIME, where, "is no time of day like 14:05 or 02:05 PM");
    }

    /** An offset such as {@code +08:00}, {@code +0800}, {@code +8} or {@code Z}. */
    public static ZoneOffset offset(String text, String where) throws MalformedPushException {
        try {
            return offsetOf(plain(text));
        } catch (DateTimeException unreadable) {
            throw new MalformedPushException(UnreadableKind.TIME, where, "is no offset like +08:00");
        }
    }

    /** The time as a provider writes it in a reply: local seconds. */
    public static String written(OffsetDateTime time) {
        return SECONDS.format(time);
    }

    /** Twelve digits are a day and a time where they begin like a year of this century, and milliseconds otherwise. */
    private static boolean isCompactDay(String digits) {
        return digits.length() == 12 && digits.startsWith("20");
    }

    private static Instant sinceEpoch(String digits) {
        long number = Long.parseLong(digits);
        return digits.length() <= SECONDS_DIGITS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    private static LocalDateTime local(Matcher parts) {
        LocalDate day = LocalDate.of(number(parts.group("y")), number(parts.group("mo")), number(parts.group("d")));
        if (parts.group("h") == null) {
            return day.atStartOfDay();
        }
        int hour = hour(parts);
        return hour == HOURS_OF_A_DAY && clock(parts, 0).equals(LocalTime.MIDNIGHT)
                ? day.plusDays(1).atStartOfDay()
                : day.atTime(clock(parts, hour));
    }

    private static int hour(Matcher parts) {
        int hour = number(parts.group("h"));
        String half = parts.group("half");
        if (half == null || hour > NOON) {
            return hour;
        }
        boolean isAfternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
        return isAfternoon ? hour % NOON + NOON : hour % NOON;
    }

    private static LocalTime clock(Matcher parts, int hour) {
        String fraction = parts.group("f");
        int nanos = fraction == null ? 0 : number((fraction + "000000000").substring(0, 9));
        return LocalTime.of(
                hour, number(parts.group("m")), parts.group("s") == null ? 0 : number(parts.group("s")), nanos);
    }

    private static OffsetDateTime zoned(LocalDateTime local, @Nullable String offset, ZoneId zone) {
        OffsetDateTime time = offset == null
                ? local.atZone(zone).toOffsetDateTime()
                : local.atOffset(offsetOf(offset.toUpperCase(Locale.ROOT)));
        return Microseconds.of(time).atOffset(time.getOffset());
    }

    private static ZoneOffset offsetOf(String text) {
        String bare = text.startsWith("UTC") || text.startsWith("GMT") ? text.substring(3) : text;
        return bare.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(bare);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String plain(String text) {
        String stripped = text.strip();
        return stripped.chars().allMatch(c -> c < 128)
                ? stripped
                : Normalizer.normalize(stripped, Normalizer.Form.NFKC);
    }

    private Times() {}
}
