package io.waymark.tracking.callback.application;

import io.waymark.tracking.subscription.application.SubscriptionListener;
import io.waymark.tracking.subscription.domain.Subscription;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Begins with what waits once a subscription is resumed, and forgets what waits for one that is no more. */
@Singleton
class FollowSubscriptions implements SubscriptionListener {
    private final CallbackQueue queue;
    private final EndpointIncidents incidents;
    private final Wakeups wakeups;
    private final Clock clock;

    FollowSubscriptions(CallbackQueue queue, EndpointIncidents incidents, Wakeups wakeups, Clock clock) {
        this.queue = queue;
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
        if (gone.health().reported()) {
            incidents.recovered(gone.id(), "the subscription was deleted", clock.instant());
        }
    }
}
