package io.waymark.tracking.callback.application;

import io.waymark.tracking.callback.domain.CallbackUpdate;
import io.waymark.webhook.domain.EndpointHealth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Callbacks that wait. Each call is short and joins the caller's transaction: none is held while one is sent. */
public interface CallbackQueue {
    /** Queues the updates for every subscription that they fit; answers how many callbacks that makes. */
    int add(List<? extends CallbackUpdate> updates);

    /** Takes up what is due: of each shipment and subscription the first that is pending, healthy endpoints alike. */
    List<Outgoing> claim(Claiming claiming);

    /** Locks endpoints and answers how they fare; those that are gone are absent. */
    Map<UUID, EndpointHealth> lockEndpoints(Collection<UUID> subscriptions);

    /** Locks the streams of attempts and answers those attempts whose claim still holds its stream. */
    List<Attempt> lockHeld(List<Attempt> attempts);

    /** Writes down what became of deliveries whose streams are locked, and frees the streams. */
    void close(List<Ending> endings);

    /** Writes down how locked endpoints fare. */
    void saveHealth(Map<UUID, EndpointHealth> healths);

    /** Forgets what waits for a subscription, and its log. */
    void forget(UUID subscription);
}
