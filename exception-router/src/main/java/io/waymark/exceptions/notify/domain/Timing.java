package io.waymark.exceptions.notify.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a route is taken and when its notices go out. What is high or critical waits neither for an hour nor for a digest.
 *
 * @param hours  the route is taken in these alone; null for always
 * @param quiet  what is not urgent waits for their end; null where nothing is quiet
 * @param digest what is not urgent is collected until this hour; null where each goes by itself
 */
public record Timing(
        ZoneId zone,
        @Nullable DailyWindow hours,
        @Nullable DailyWindow quiet,
        @Nullable LocalTime digest) {
    /** Longer than any transaction lives, so that nobody adds to a digest that is being sent. */
    private static final Duration DIGEST_CLOSES_BEFORE = Duration.ofMinutes(2);

    boolean isTaken(Instant now) {
        return hours == null || hours.holds(now.atZone(zone).toLocalTime());
    }

    boolean isCollected(CaseNews news) {
        return digest != null && !news.isUrgent();
    }

    Instant due(CaseNews news, Instant now) {
        if (news.isUrgent()) {
            return now;
        }
        if (digest != null) {
            return next(digest, now.plus(DIGEST_CLOSES_BEFORE));
        }
        ZonedDateTime local = now.atZone(zone);
        return quiet != null && quiet.holds(local.toLocalTime())
                ? quiet.endAfter(local).toInstant()
                : now;
    }

    private Instant next(LocalTime hour, Instant after) {
        ZonedDateTime local = after.atZone(zone);
        ZonedDateTime today = local.with(hour);
        return (today.isAfter(local) ? today : local.plusDays(1).with(hour)).toInstant();
    }
}
