package io.waymark.tracking.provider;

import io.waymark.tracking.shipment.domain.Node;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Which times of carriers can be believed. A time of another age, such as the day that a clock begins to count from, or more than
 * a day ahead of its receipt, is no time at which anything happened.
 */
final class BelievableTime {
    private static final Duration AHEAD = Node.Timing.AHEAD;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    /** Whether something can have happened at this time that was heard of at that moment. */
    static boolean isBelievable(OffsetDateTime time, Instant receivedAt) {
        return isOfOurDays(time) && !time.toInstant().isAfter(receivedAt.plus(AHEAD));
    }

    /** A time that a push says of itself; of one that cannot be believed the time of receipt. */
    static Instant orReceipt(Instant told, Instant receivedAt) {
        return told.isAfter(receivedAt.plus(AHEAD)) ? receivedAt : told;
    }

    /** Whether anything at all can be said to happen at this time. */
    static boolean isOfOurDays(OffsetDateTime time) {
        return time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR;
    }

    private BelievableTime() {}
}
