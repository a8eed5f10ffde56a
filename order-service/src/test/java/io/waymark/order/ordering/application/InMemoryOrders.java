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
import org.jspecify.annotations.Nullable;

/** Orders without a database, for one thread; counts its calls, for each would be a statement. */
public final class InMemoryOrders implements Orders {
    /** The version and variant of a UUIDv7, with no time in it. */
    private static final UUID TIMELESS = UUID.fromString("00000000-0000-7000-8000-000000000000");

    private record MerchantsKey(String merchantId, @Nullable String idempotencyKey) {}

    private final Map<OrderKey, Stored> byKey = new HashMap<>();
    private final Set<MerchantsKey> idempotencyKeys = new HashSet<>();
    private long lastSerial;
    private int calls;

    /** How often a database would have been asked. */
    int calls() {
        return calls;
    }

    /** The use case that ends cancellations of these orders. */
    public FinishCancellation finishingCancellations(OrderFacts facts) {
        return new FinishCancellation(this, facts);
    }

    @Override
    public List<Identity> newIdentities(int count) {
        calls++;
        long first = lastSerial + 1;
        lastSerial += count;
        return LongStream.rangeClosed(first, lastSerial)
                .mapToObj(serial -> new Identity(
                        new UUID(TIMELESS.getMostSignificantBits(), TIMELESS.getLeastSignificantBits() | serial),
                        serial))
                .toList();
    }

    @Override
    public Set<UUID> add(List<New> orders) {
        calls++;
        Set<UUID> added = new HashSet<>();
        for (New candidate : orders) {
            Order.Accepted order = candidate.order();
            OrderKey key = OrderKey.of(order.content());
            if (!byKey.containsKey(key) && isFirstUnderItsIdempotencyKey(candidate)) {
                byKey.put(key, new Stored(order, candidate.fingerprint()));
                added.add(order.id());
            }
        }
        return added;
    }

    private boolean isFirstUnderItsIdempotencyKey(New candidate) {
        String merchant = candidate.order().content().merchantId();
        return candidate.idempotencyKey() == null
                || idempotencyKeys.add(new MerchantsKey(merchant, candidate.idempotencyKey()));
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
                    OrderKey.of(order.content()),
                    (key, stored) -> stored.order() instanceof Order.Cancelled
                            ? stored
                            : new Stored(order, stored.fingerprint()));
        }
    }
}
