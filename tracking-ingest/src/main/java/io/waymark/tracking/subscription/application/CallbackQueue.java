package io.waymark.tracking.subscription.application;

import io.waymark.tracking.subscription.domain.Health;
import io.waymark.tracking.subscription.domain.News;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Callbacks that wait. Each call is short and joins the caller's transaction: none is held while one is sent. */
public interface CallbackQueue {
    /** Queues the news for every subscription that they fit; answers how many callbacks that makes. */
    int add(List<News> news);

    /** Takes up what is due: of each shipment and subscription the first that is pending, healthy endpoints alike. */
    List<Outgoing> claim(Claiming claiming);

    /** Locks endpoints and answers how they fare; those that are gone are absent. */
    Map<UUID, Health> lockEndpoints(Collection<UUID> subscriptions);

    /** Locks the lanes of attempts and answers those attempts whose claim still holds its lane. */
    List<Attempt> lockHeld(List<Attempt> attempts);

    /** Writes down what became of deliveries whose lanes are locked, and frees the lanes. */
    void close(List<Ending> endings);

    /** Writes down how locked endpoints fare. */
    void saveHealth(Map<UUID, Health> healths);
}
