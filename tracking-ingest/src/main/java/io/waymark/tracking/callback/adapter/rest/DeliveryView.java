package io.waymark.tracking.callback.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.tracking.callback.application.DeliveryLog.Entry;
import io.waymark.tracking.callback.domain.DeliveryStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One callback in the log.
 *
 * @param id            its webhook-id
 * @param attempts      since it was queued or replayed
 * @param lastAttemptAt absent before the first attempt; so are the three that follow
 * @param responseCode  absent where none was answered
 * @param fault         why the last attempt failed; absent where it did not
 * @param body          as it was sent, masked
 */
public record DeliveryView(
        UUID id,
        String type,
        String shipmentCode,
        DeliveryStatus status,
        int attempts,
        @Nullable Instant lastAttemptAt,
        @Nullable Integer responseCode,
        @Nullable Long latencyMillis,
        @Nullable String fault,
        Instant createdAt,
        @Schema(implementation = Object.class) JsonNode body) {

    static DeliveryView of(Entry entry, JsonNode masked) {
        return new DeliveryView(
                entry.id(),
                entry.kind(),
                entry.shipmentCode(),
                entry.status(),
                entry.attempts(),
                entry.attemptedAt(),
                entry.responseCode(),
                entry.latencyMillis(),
                entry.fault(),
                entry.createdAt(),
                masked);
    }
}
