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

/** Changes a subscription in one short transaction, and lets the sender know. */
@Singleton
public class ChangeSubscription {
    private static final Logger LOG = Logger.getLogger(ChangeSubscription.class);
    private static final int MOST_REPLAYED = 10_000;
    private final Subscriptions subscriptions;
    private final DeliveryLog log;
    private final EndpointFacts facts;
    private final SubscribedMerchants merchants;
    private final WorkSignal signal;
    private final NewSecret secrets;
    private final Clock clock;

    ChangeSubscription(
            Subscriptions subscriptions,
            DeliveryLog log,
            EndpointFacts facts,
            SubscribedMerchants merchants,
            WorkSignal signal,
            NewSecret secrets,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.log = log;
        this.facts = facts;
        this.merchants = merchants;
        this.signal = signal;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Adds one, unless its merchant has as much as it may have; news of that merchant are listened to from now on. */
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
        signal.raiseAfterCommit();
        LOG.infof("subscription %s is resumed", id);
    }

    /** Forgets it; an incident about its endpoint is over by that. */
    @Transactional
    public void remove(UUID id) {
        subscriptions.remove(id).filter(gone -> gone.health().told()).ifPresent(gone -> {
            facts.recovered(gone.id(), "the subscription was deleted", clock.instant());
        });
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

    /** Sends again what is done, at most {@value #MOST_REPLAYED}, under the same ids; answers how many. */
    @Transactional
    public int replay(UUID id, DeliveryLog.Selection selection) {
        int replayed = log.replay(id, selection, MOST_REPLAYED);
        signal.raiseAfterCommit();
        LOG.infof("%d callbacks of subscription %s are sent again", replayed, id);
        return replayed;
    }
}
