package io.waymark.order.ordering.application;

import io.waymark.order.ordering.domain.Fingerprint;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.ShipmentCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All orders that were ever accepted. Implementers cost a constant number of statements per call, whatever its size. */
public interface Orders {

    /** An order that waits to be stored. */
    record New(
            Order.Accepted order,
            Fingerprint fingerprint,
            @Nullable String idempotencyKey) {}

    /** An order with the fingerprint that decides whether a request repeats it. */
    record Stored(Order order, Fingerprint fingerprint) {}

    /**
     * What tells a new order from all others.
     *
     * @param id     UUIDv7
     * @param serial for the shipment code; unique, with gaps
     */
    record Identity(UUID id, long serial) {}

    /** Identities that were never given out before. */
    List<Identity> newIdentities(int count);

    /**
     * Stores each order unless its merchant has one under the same reference number or idempotency key, and waits for
     * concurrent transactions to decide who is first.
     *
     * @return the ids of those that are stored now
     */
    Set<UUID> add(List<New> orders);

    Map<OrderKey, Stored> under(Collection<OrderKey> keys);

    Map<UUID, Order> withIds(Collection<UUID> ids);

    Optional<Order> withShipmentCode(ShipmentCode code);

    /** Keeps that these are cancelled; one that already was stays as it is. */
    void cancel(List<Order.Cancelled> orders);
}
