package io.waymark.tracking.callback.application;

import io.waymark.webhook.domain.Secrets;
import java.time.Instant;
import java.util.UUID;

/**
 * A callback that this process has claimed and nobody else sends before the lease ends.
 *
 * @param id        of the delivery, the same for each of its attempts
 * @param claim     tells this claim of the stream from later ones
 * @param attempt   counts from 1
 * @param leaseEnds no attempt may begin so late that it could outlast this
 * @param queuedAt  when it was queued or replayed first
 * @param body      the JSON text to send
 */
public record Outgoing(
        UUID id,
        UUID subscriptionId,
        String merchantId,
        String shipmentCode,
        long claim,
        int attempt,
        Instant leaseEnds,
        Instant queuedAt,
        String callbackUrl,
        Secrets secrets,
        String body) {}
