package io.waymark.tracking.callback.application;

import io.waymark.http.application.CallRates;
import io.waymark.tracking.subscription.application.SubscriptionListener;
import io.waymark.tracking.subscription.domain.Subscription;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Begins with what waits once a subscription is resumed, and forgets what waits for one that is no more. */
@Singleton
class FollowSubscriptions implements SubscriptionListener {
    private static final String DELETED = "the subscription was deleted";

    private final CallbackQueue queue;
    private final CallRates rates;
    private final EndpointIncidents incidents;
    private final Wakeups wakeups;
    private final Clock clock;

    FollowSubscriptions(
            CallbackQueue queue, CallRates rates, EndpointIncidents incidents, Wakeups wakeups, Clock clock) {
        this.queue = queue;
        this.rates = rates;
        this.incidents = incidents;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    @Override
    public void resumed(UUID id) {
        wakeups.wakeAfterCommit();
    }

    /** An incident about its endpoint is over by that. */
    @Override
    public void removed(Subscription gone) {
        queue.forget(gone.id());
        rates.forget(EndpointIncidents.subject(gone.id()), DELETED);
        if (gone.health().reported()) {
            incidents.recovered(gone.id(), DELETED, clock.instant());
        }
    }
}
