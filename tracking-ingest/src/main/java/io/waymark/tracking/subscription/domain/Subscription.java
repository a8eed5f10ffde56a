package io.waymark.tracking.subscription.domain;

import io.waymark.webhook.domain.EndpointHealth;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A caller's wish to be called back.
 *
 * @param version             rises with every change that somebody makes to it
 * @param previousSecretUntil until when the secret before the last rotation signs as well; null where none does
 */
public record Subscription(
        UUID id,
        long version,
        String merchantId,
        String callbackUrl,
        @Nullable String description,
        Filter filter,
        SubscriptionStatus status,
        EndpointHealth health,
        @Nullable Instant previousSecretUntil,
        Instant createdAt) {}
