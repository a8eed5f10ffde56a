package io.waymark.tracking.callback.application;

import io.waymark.tracking.callback.domain.DeliveryStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every callback that was queued, and what became of it. */
public interface DeliveryLog {
    /**
     * One callback.
     *
     * @param attemptedAt  of the last attempt; null before the first
     * @param responseCode null where none was answered
     * @param fault        why the last attempt failed; null where it did not
     * @param body         as it is sent
     */
    record Entry(
            UUID id,
            String shipmentCode,
            String kind,
            DeliveryStatus status,
            int attempts,
            @Nullable Instant attemptedAt,
            @Nullable Integer responseCode,
            @Nullable String fault,
            @Nullable Long latencyMillis,
            Instant createdAt,
            String body) {}

    /**
     * Which callbacks to send again, among those that are done.
     *
     * @param delivery one only; null for all that fit
     * @param from     queued since, inclusive; null from the beginning
     * @param to       queued before; null until now
     * @param failed   only those that were given up
     */
    record Selection(
            @Nullable UUID delivery,
            @Nullable Instant from,
            @Nullable Instant to,
            boolean failed) {}

    /**
     * One page, newest first.
     *
     * @param status null for all
     * @param before the last one of the page before; null for the first page
     */
    List<Entry> page(UUID subscription, @Nullable DeliveryStatus status, @Nullable UUID before, int most);

    /** Whether a subscription has this delivery. */
    boolean holds(UUID subscription, UUID delivery);

    /** Queues again under the same ids, oldest first, at most so many; answers how many. Joins the caller's transaction. */
    int replay(UUID subscription, Selection selection, int most);
}
