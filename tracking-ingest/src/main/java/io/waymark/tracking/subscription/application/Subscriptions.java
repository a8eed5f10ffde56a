package io.waymark.tracking.subscription.application;

import io.waymark.tracking.subscription.application.Allowances.Allowance;
import io.waymark.tracking.subscription.domain.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to be called. Calls that change something join the caller's transaction, and change only what still is as it was
 * seen: they answer how it is afterwards, and nothing where somebody else changed or removed it meanwhile.
 */
public interface Subscriptions {
    /** Adds one, unless its merchant has as much as it may have; answers whether it did. */
    boolean add(Subscription subscription, String secret, Allowance allowance);

    /** The one of that id. */
    Optional<Subscription> get(UUID id);

    /**
     * One page, oldest first.
     *
     * @param merchantId whose; null for everybody's
     * @param after      the last one of the page before; null for the first page
     */
    List<Subscription> page(@Nullable String merchantId, @Nullable UUID after, int most);

    /** The merchants that have any. */
    Set<String> merchants();

    /** Its endpoint is not called for now. */
    Optional<Subscription> pause(Subscription seen);

    /** Its endpoint is called again, and begins with a clean slate as far as its breaker goes. */
    Optional<Subscription> resume(Subscription seen);

    /** Replaces the secret; the old one signs beside it until a time. */
    Optional<Subscription> rotate(Subscription seen, String secret, Instant previousUntil);

    /** Forgets it; answers what was forgotten. */
    Optional<Subscription> remove(Subscription seen);
}
