package io.waymark.delivery.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who handles the events of which consumer in this process; parked events are tried again by the same handler. */
@ApplicationScoped
class Subscriptions {
    /** A consumer and its handler. */
    record Entry(Subscription subscription, InboundHandler handler) {
        /** Each mention of a method makes an object of its own, all of the one class that the mention stands for. */
        boolean isLike(Entry other) {
            return subscription.equals(other.subscription)
                    && handler.getClass()
                            .getNestHost()
                            .equals(other.handler.getClass().getNestHost());
        }
    }

    private final Map<String, Entry> byConsumer = new ConcurrentHashMap<>();

    /**
     * Notes who handles a consumer's events; saying it again is no change.
     *
     * @throws IllegalStateException when another object handles events under this name: its parked events would be tried
     *                               again by the wrong one
     */
    void put(Subscription subscription, InboundHandler handler) {
        Entry entry = new Entry(subscription, handler);
        Entry before = byConsumer.putIfAbsent(subscription.consumer(), entry);
        if (before != null && !before.isLike(entry)) {
            throw new IllegalStateException("two handlers share the consumer name " + subscription.consumer());
        }
    }

    Optional<Entry> of(String consumer) {
        return Optional.ofNullable(byConsumer.get(consumer));
    }

    Collection<Entry> all() {
        return List.copyOf(byConsumer.values());
    }
}
