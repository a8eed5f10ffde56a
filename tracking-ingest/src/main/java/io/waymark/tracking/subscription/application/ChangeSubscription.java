package io.waymark.tracking.subscription.application;

import io.waymark.tracking.subscription.domain.Subscription;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Changes a subscription in one short transaction, and lets whoever calls its endpoint know. Nothing happens, and nothing is
 * answered, where the subscription is not any more as its owner saw it.
 */
@Singleton
public class ChangeSubscription {
    private static final Logger LOG = Logger.getLogger(ChangeSubscription.class);
    private final Subscriptions subscriptions;
    private final SubscribedMerchants merchants;
    private final SubscriptionListener listener;
    private final NewSecret secrets;
    private final Clock clock;

    ChangeSubscription(
            Subscriptions subscriptions,
            SubscribedMerchants merchants,
            SubscriptionListener listener,
            NewSecret secrets,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.merchants = merchants;
        this.listener = listener;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Adds one, unless its merchant has as much as it may have; what becomes known of that merchant is listened to from now on. */
    @Transactional
    public boolean add(Subscription subscription, String secret, Allowances.Allowance allowance) {
        merchants.listenTo(subscription.merchantId());
        return subscriptions.add(subscription, secret, allowance);
    }

    /** Stops calling; callbacks wait meanwhile. */
    @Transactional
    public Optional<Subscription> pause(Subscription seen) {
        return logged("paused", subscriptions.pause(seen));
    }

    /** Calls again, and begins with what waits. */
    @Transactional
    public Optional<Subscription> resume(Subscription seen) {
        Optional<Subscription> resumed = subscriptions.resume(seen);
        resumed.ifPresent(subscription -> listener.resumed(subscription.id()));
        return logged("resumed", resumed);
    }

    /** Forgets it. */
    @Transactional
    public Optional<Subscription> remove(Subscription seen) {
        Optional<Subscription> removed = subscriptions.remove(seen);
        removed.ifPresent(listener::removed);
        return logged("deleted", removed);
    }

    /**
     * Draws a new secret.
     *
     * @param overlap how long the old one signs beside it
     */
    @Transactional
    public Optional<Rotated> rotate(Subscription seen, Duration overlap) {
        String secret = secrets.draw();
        Instant until = clock.instant().plus(overlap);
        return logged("given another secret", subscriptions.rotate(seen, secret, until))
                .map(rotated -> new Rotated(secret, until));
    }

    private static Optional<Subscription> logged(String deed, Optional<Subscription> changed) {
        changed.ifPresent(subscription -> LOG.infof("subscription %s is %s", subscription.id(), deed));
        return changed;
    }

    /**
     * A new secret, told this once.
     *
     * @param previousUntil until when the old one signs as well
     */
    public record Rotated(String secret, Instant previousUntil) {
        @Override
        public String toString() {
            return "Rotated[" + previousUntil + "]";
        }
    }
}
