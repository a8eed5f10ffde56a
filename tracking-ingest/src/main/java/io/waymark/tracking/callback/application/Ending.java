package io.waymark.tracking.callback.application;

import io.waymark.tracking.callback.domain.DeliveryStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an attempt.
 *
 * @param status  of the delivery from now on
 * @param retryAt when a pending one is tried again; null where it is not
 */
public record Ending(
        Attempt attempt, DeliveryStatus status, @Nullable Instant retryAt) {}
