package io.waymark.tracking.subscription.adapter.rest;

import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.subscription.domain.Filter;
import io.waymark.tracking.subscription.domain.Subscription;
import io.waymark.tracking.subscription.domain.SubscriptionStatus;
import io.waymark.tracking.subscription.domain.UpdateKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as callers see it.
 *
 * @param version             to hand back in If-Match, so that a change does not meet another one unseen
 * @param failuresInARow      since the endpoint took a callback last
 * @param restsUntil          the endpoint is left alone until then; absent where it is not
 * @param previousSecretUntil until when the secret before the last rotation signs as well; absent where none does
 * @param secret              only in the answer that creates it: keep it, it is told once
 */
public record SubscriptionView(
        UUID id,
        long version,
        String merchantId,
        String callbackUrl,
        @Nullable String description,
        @Nullable List<String> types,
        @Nullable List<State> states,
        @Nullable List<String> shipmentCodes,
        @Nullable String carrier,
        SubscriptionStatus status,
        int failuresInARow,
        @Nullable Instant restsUntil,
        @Nullable Instant previousSecretUntil,
        Instant createdAt,
        @Nullable String secret) {

    static SubscriptionView of(Subscription subscription, @Nullable String secret) {
        Filter filter = subscription.filter();
        return new SubscriptionView(
                subscription.id(),
                subscription.version(),
                subscription.merchantId(),
                subscription.callbackUrl(),
                subscription.description(),
                filter.kinds() == null
                        ? null
                        : filter.kinds().stream().map(UpdateKind::word).toList(),
                filter.states(),
                filter.shipmentCodes(),
                filter.carrier(),
                subscription.status(),
                subscription.health().failures(),
                subscription.health().restsUntil(),
                subscription.previousSecretUntil(),
                subscription.createdAt(),
                secret);
    }

    static SubscriptionView of(Subscription subscription) {
        return of(subscription, null);
    }
}
