package io.waymark.exceptions.notify.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the opening of a shipment's case rests before anybody is told, so that it can be taken back where the case turns out
 * to be one of many.
 */
public record Settling(Duration rest) {
    public Settling {
        if (rest.isNegative()) {
            throw new IllegalArgumentException("nobody rests for " + rest);
        }
    }

    /** The moment as of which the news is told. */
    Instant told(CaseNews news, Instant now) {
        return news.mayBeOneOfMany() ? now.plus(rest) : now;
    }
}
