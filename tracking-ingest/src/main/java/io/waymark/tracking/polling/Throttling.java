package io.waymark.tracking.polling;

import io.waymark.http.HttpAnswer;
import java.time.Duration;
import java.time.Instant;

/** Keeps the pause that an interface asks for within sane bounds. */
public final class Throttling {
    private static final Duration UNSAID = Duration.ofSeconds(30);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    /** The pause that an answer asks for. */
    public static QueryAnswer.TooMany of(HttpAnswer answer, Instant now) {
        Duration asked = answer.retryAfter(now).orElse(UNSAID);
        Duration atLeast = asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
        return new QueryAnswer.TooMany(atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast);
    }

    private Throttling() {}
}
