package io.waymark.delivery.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key that waits, as an operator sees it.
 *
 * @param eventId       the event whose effect failed
 * @param type          its event type
 * @param cause         why it failed, without a person's data; null before its first attempt
 * @param events        how many events of this key wait, the failed one included
 * @param parkedAt      since when, UTC
 * @param nextAttemptAt when it is tried again by itself, UTC
 */
public record ParkedKey(
        String consumer,
        String key,
        UUID eventId,
        String type,
        @Nullable String cause,
        int attempts,
        long events,
        Instant parkedAt,
        Instant nextAttemptAt) {}
