package io.waymark.tracking.polling.adapter.http;

import io.waymark.tracking.polling.application.QueryAnswer;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Reads how long an interface wants to be left alone, as RFC 9110 writes it: in seconds, or until a date. */
public final class Throttling {
    private static final Duration UNSAID = Duration.ofSeconds(30);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    /** The pause that an answer asks for, within sane bounds. */
    public static QueryAnswer.TooMany of(HttpHeaders headers, Instant now) {
        Duration asked = headers.firstValue("Retry-After")
                .map(value -> pause(value.strip(), now))
                .orElse(UNSAID);
        Duration atLeast = asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
        return new QueryAnswer.TooMany(atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast);
    }

    private static Duration pause(String value, Instant now) {
        try {
            return value.matches("[0-9]{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException unreadable) {
            return UNSAID;
        }
    }

    private Throttling() {}
}
