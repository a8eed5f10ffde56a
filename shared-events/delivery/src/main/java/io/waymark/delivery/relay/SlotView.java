package io.waymark.delivery.relay;

import org.jspecify.annotations.Nullable;

/**
 * A replication slot as the server describes it.
 *
 * @param database      that it belongs to
 * @param activePid     of who reads it; null when nobody does
 * @param walStatus     {@code reserved}, {@code extended}, {@code unreserved} or {@code lost}
 * @param confirmedLsn  up to where it needs nothing any more
 * @param safeWalBytes  how much may be written before it is in danger; null without a limit
 * @param retainedBytes of log that it keeps the server from deleting
 * @param lagBytes      of log that its reader has not confirmed
 * @param inactiveSince when its reader left, as the server says it; null while it is read
 */
record SlotView(
        String database,
        @Nullable Integer activePid,
        String walStatus,
        long confirmedLsn,
        @Nullable Long safeWalBytes,
        long retainedBytes,
        long lagBytes,
        @Nullable String inactiveSince) {

    boolean isActive() {
        return activePid != null;
    }

    boolean isLost() {
        return "lost".equals(walStatus);
    }
}
