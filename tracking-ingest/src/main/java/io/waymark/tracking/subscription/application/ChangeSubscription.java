package io.waymark.tracking.subscription.application;

import io.waymark.tracking.subscription.domain.Subscription;
import io.waymark.tracking.subscription.domain.SubscriptionStatus;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Changes a subscription in one short transaction, and lets whoever calls its endpoint know. */
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
    public void pause(UUID id) {
        subscriptions.setStatus(id, SubscriptionStatus.PAUSED);
        LOG.infof("subscription %s is paused", id);
    }

    /** Calls again, and begins with what waits. */
    @Transactional
    public void resume(UUID id) {
        subscriptions.setStatus(id, SubscriptionStatus.ACTIVE);
        listener.resumed(id);
        LOG.infof("subscription %s is resumed", id);
    }

    /** Forgets it. */
    @Transactional
    public void remove(UUID id) {
        subscriptions.remove(id).ifPresent(listener::removed);
        LOG.infof("subscription %s is deleted", id);
    }

    /**
     * Draws a new secret.
     *
     * @param overlap how long the old one signs beside it
     */
    @Transactional
    public Rotated rotate(UUID id, Duration overlap) {
        String secret = secrets.draw();
        Instant until = clock.instant().plus(overlap);
        subscriptions.rotate(id, secret, until);
        LOG.infof("the secret of subscription %s is rotated", id);
        return new Rotated(secret, until);
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
