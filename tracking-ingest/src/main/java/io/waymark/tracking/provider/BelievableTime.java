package io.waymark.tracking.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Which times of carriers can be believed. A time of another age, such as the day that a clock begins to count from, or more than
 * a day ahead of its receipt, is no time at which anything happened.
 */
final class BelievableTime {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    /** As far as the clocks of two places on earth are apart, a carrier may write a local time for another one. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** Whether something can have happened at this time that was heard of at that moment. */
    static boolean isBelievable(OffsetDateTime time, Instant receivedAt) {
        return isOfOurDays(time) && !time.toInstant().isAfter(receivedAt.plus(AHEAD));
    }

    /** Whether anything at all can be said to happen at this time. */
    static boolean isOfOurDays(OffsetDateTime time) {
        return time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR;
    }

    private BelievableTime() {}
}
