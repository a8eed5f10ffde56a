package io.waymark.tracking.provider;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The time that a sender signs along with its push: too far from our clock, either way, and the push counts as a replay. */
public final class SignedTime {
    /** What Standard Webhooks, EasyPost and Shippo recommend alike. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int MOST_DIGITS = 11;
    private static final List<DateTimeFormatter> WRITTEN =
            List.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME, DateTimeFormatter.RFC_1123_DATE_TIME);

    /** True for whole seconds since 1970, in UTC, that are near enough. */
    public static boolean isNear(@Nullable String seconds, Instant now) {
        return seconds != null && isSeconds(seconds) && isNear(Instant.ofEpochSecond(Long.parseLong(seconds)), now);
    }

    /** True for a time that is near enough, as whole seconds, in ISO 8601 or as in an HTTP header. */
    public static boolean isNearHoweverWritten(@Nullable String text, Instant now) {
        if (text == null || isSeconds(text)) {
            return isNear(text, now);
        }
        return WRITTEN.stream().anyMatch(form -> isNear(form, text.strip(), now));
    }

    private static boolean isNear(DateTimeFormatter form, String text, Instant now) {
        try {
            return isNear(form.parse(text, OffsetDateTime::from).toInstant(), now);
        } catch (DateTimeException another) {
            return false;
        }
    }

    private static boolean isNear(Instant signed, Instant now) {
        return Duration.between(signed, now).abs().compareTo(TOLERANCE) <= 0;
    }

    private static boolean isSeconds(String text) {
        return !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private SignedTime() {}
}
