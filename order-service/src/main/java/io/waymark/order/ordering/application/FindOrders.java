package io.waymark.order.ordering.application;

import io.waymark.order.ordering.application.Waybills.Progress;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.ShipmentCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks orders up, each with how far its booking is. */
@ApplicationScoped
public class FindOrders {
    private final Orders orders;
    private final Waybills waybills;

    FindOrders(Orders orders, Waybills waybills) {
        this.orders = orders;
        this.waybills = waybills;
    }

    /** An order as callers see it. */
    public record Found(Order order, Progress progress) {}

    public Optional<Found> withId(UUID id) {
        return Optional.ofNullable(orders.withIds(List.of(id)).get(id)).map(this::found);
    }

    public Optional<Found> under(OrderKey key) {
        return Optional.ofNullable(orders.under(List.of(key)).get(key)).map(stored -> found(stored.order()));
    }

    /** The orders of these codes; those that are unknown are left out. Costs two statements, whatever their number. */
    public Map<ShipmentCode, Found> withShipmentCodes(Collection<ShipmentCode> codes) {
        return found(orders.withShipmentCodes(codes));
    }

    /** As {@link #withShipmentCodes}, by reference numbers. */
    public Map<OrderKey, Found> under(Collection<OrderKey> keys) {
        Map<OrderKey, Order> stored = new HashMap<>();
        orders.under(keys).forEach((key, one) -> stored.put(key, one.order()));
        return found(stored);
    }

    /** {@link Orders#ofPerson}. Costs two statements, whatever their number. */
    public List<Found> ofPerson(PersonQuestion question, @Nullable UUID before, int limit) {
        List<Order> theirs = orders.ofPerson(question, before, limit);
        Map<UUID, Progress> progress =
                waybills.progressOf(theirs.stream().map(Order::id).toList());
        return theirs.stream()
                .map(order -> found(order, progress.get(order.id())))
                .toList();
    }

    private <K> Map<K, Found> found(Map<K, Order> stored) {
        Map<UUID, Progress> progress =
                waybills.progressOf(stored.values().stream().map(Order::id).toList());
        Map<K, Found> found = new HashMap<>();
        stored.forEach((key, order) -> found.put(key, found(order, progress.get(order.id()))));
        return found;
    }

    /** The order with how far its booking is now. */
    public Found found(Order order) {
        return found(order, waybills.progressOf(List.of(order.id())).get(order.id()));
    }

    private static Found found(Order order, @Nullable Progress progress) {
        if (progress == null) {
            throw new IllegalStateException("order without booking " + order.id());
        }
        return new Found(order, progress);
    }
}
