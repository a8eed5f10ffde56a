package io.waymark.tracking.subscription.application;

import io.waymark.tracking.subscription.application.Allowances.Allowance;
import io.waymark.tracking.subscription.domain.Subscription;
import io.waymark.tracking.subscription.domain.SubscriptionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who wants to be called. Calls that change something join the caller's transaction. */
public interface Subscriptions {
    /** Adds one, unless its merchant has as much as it may have; answers whether it did. */
    boolean add(Subscription subscription, String secret, Allowance allowance);

    /** The one of that id. */
    Optional<Subscription> find(UUID id);

    /**
     * One page, oldest first.
     *
     * @param merchantId whose; null for everybody's
     * @param after      the last one of the page before; null for the first page
     */
    List<Subscription> page(@Nullable String merchantId, @Nullable UUID after, int most);

    /** Sets the status; an endpoint that is resumed begins with a clean slate as far as its breaker goes. */
    void setStatus(UUID id, SubscriptionStatus status);

    /** Replaces the secret; the old one signs beside it until a time. */
    void rotate(UUID id, String secret, Instant previousUntil);

    /** Forgets it; answers what was forgotten. */
    Optional<Subscription> remove(UUID id);
}
