package io.waymark.order.ordering.application;

import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.ShipmentCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/** Orders without a database; counts its calls, for each would be a statement. */
final class InMemoryOrders implements Orders {
    private final Map<OrderKey, Stored> byKey = new HashMap<>();
    private long lastSerial;
    private int calls;

    /** How often a database would have been asked. */
    int calls() {
        return calls;
    }

    @Override
    public List<Identity> newIdentities(int count) {
        calls++;
        long first = lastSerial + 1;
        lastSerial += count;
        return LongStream.rangeClosed(first, lastSerial)
                .mapToObj(serial -> new Identity(new UUID(0, serial), serial))
                .toList();
    }

    @Override
    public Set<UUID> add(List<New> orders) {
        calls++;
        Set<UUID> added = new HashSet<>();
        for (New candidate : orders) {
            Order.Accepted order = candidate.order();
            Stored stored = new Stored(order, candidate.fingerprint());
            if (byKey.putIfAbsent(OrderKey.of(order.content()), stored) == null) {
                added.add(order.id());
            }
        }
        return added;
    }

    @Override
    public Map<OrderKey, Stored> under(Collection<OrderKey> keys) {
        calls++;
        Map<OrderKey, Stored> found = new HashMap<>(byKey);
        found.keySet().retainAll(keys);
        return found;
    }

    @Override
    public Map<UUID, Order> withIds(Collection<UUID> ids) {
        calls++;
        Map<UUID, Order> found = new HashMap<>();
        byKey.values().stream()
                .map(Stored::order)
                .filter(order -> ids.contains(order.id()))
                .forEach(order -> found.put(order.id(), order));
        return found;
    }

    @Override
    public Optional<Order> withShipmentCode(ShipmentCode code) {
        calls++;
        return byKey.values().stream()
                .map(Stored::order)
                .filter(order -> order.shipmentCode().equals(code))
                .findFirst();
    }

    @Override
    public void cancel(List<Order.Cancelled> orders) {
        calls++;
        for (Order.Cancelled order : orders) {
            byKey.computeIfPresent(
                    OrderKey.of(order.content()), (key, stored) -> new Stored(order, stored.fingerprint()));
        }
    }
}
