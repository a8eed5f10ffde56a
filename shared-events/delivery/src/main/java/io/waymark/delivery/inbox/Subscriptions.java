package io.waymark.delivery.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who handles the events of which consumer in this process; parked events are tried again by the same handler. */
@ApplicationScoped
class Subscriptions {
    /** A consumer and its handler. */
    record Entry(Subscription subscription, InboundHandler handler) {}

    private final Map<String, Entry> byConsumer = new ConcurrentHashMap<>();

    void put(Subscription subscription, InboundHandler handler) {
        byConsumer.put(subscription.consumer(), new Entry(subscription, handler));
    }

    Collection<Entry> all() {
        return List.copyOf(byConsumer.values());
    }
}
