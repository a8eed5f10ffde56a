package io.waymark.order.ordering.application;

import io.waymark.order.ordering.application.Waybills.Progress;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    /** The order with how far its booking is now. */
    public Found found(Order order) {
        Progress progress = waybills.progressOf(List.of(order.id())).get(order.id());
        if (progress == null) {
            throw new IllegalStateException("order without booking " + order.id());
        }
        return new Found(order, progress);
    }
}
