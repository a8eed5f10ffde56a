package io.waymark.delivery.relay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the relay has surely published.
 *
 * @param systemIdentifier of the server whose slot it is
 * @param ackedLsn         the slot has been told no later position
 * @param ackedRecordedAt  {@code recorded_at} of the newest acknowledged row; null before the first
 */
record RelayPosition(
        String systemIdentifier, long ackedLsn, @Nullable Instant ackedRecordedAt) {}
