package io.waymark.order.ordering.application;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Days, without a database. */
final class OpenDays implements Dispatches {
    private final Set<UUID> closed = new HashSet<>();

    void close(UUID orderId) {
        closed.add(orderId);
    }

    @Override
    public Set<UUID> takeOut(Collection<UUID> orderIds) {
        Set<UUID> manifested = new HashSet<>(orderIds);
        manifested.retainAll(closed);
        return manifested;
    }

    @Override
    public void putBack(UUID orderId) {
        closed.remove(orderId);
    }
}
