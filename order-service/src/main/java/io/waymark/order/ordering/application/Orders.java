package io.waymark.order.ordering.application;

import io.waymark.order.ordering.domain.Fingerprint;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.ShipmentCode;
import java.time.Instant;
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
     * @param serial for the shipment code; unique, with gaps; {@link #OF_ITS_RANGE} where merchant or channel have numbers of
     *     their own
     */
    record Identity(UUID id, long serial) {
        /** No order has it. */
        public static final long OF_ITS_RANGE = 0;

        boolean isOfItsRange() {
            return serial == OF_ITS_RANGE;
        }
    }

    /**
     * What an order is to stand under.
     *
     * @param channel        by which it is to go
     * @param idempotencyKey the caller's, null for none
     */
    record Claim(OrderKey key, String channel, @Nullable String idempotencyKey) {}

    /**
     * Identities that were never given out before, one for each claim that no stored order meets; repeats get none, so that
     * they use up no serial numbers.
     */
    Map<Claim, Identity> newIdentities(List<Claim> claims);

    /** Where an order stands among all, the oldest first. */
    record Place(Instant acceptedAt, UUID id) {
        /** Before every order. */
        public static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0));

        static Place of(Order order) {
            return new Place(order.acceptedAt(), order.id());
        }
    }

    /**
     * Orders that still name people, the oldest first, locked until the transaction ends; those that somebody else has locked
     * are passed over.
     *
     * @param acceptedBefore only those accepted earlier
     * @param after          only those that come later
     */
    List<Order> naming(Instant acceptedBefore, Place after, int limit);

    /** Forgets for good whom the orders were for; their numbers, goods and states stay. */
    void erasePeople(List<Order> orders, Instant at);

    /**
     * Orders of a person, the newest first; none whose people are forgotten.
     *
     * @param before only orders with a lower id; null for the newest
     */
    List<Order> ofPerson(PersonQuestion question, @Nullable UUID before, int limit);

    /** How many serial numbers are left. */
    long serialsLeft();

    /**
     * Stores each order unless its merchant has one under the same reference number or idempotency key, and waits for
     * concurrent transactions to decide who is first.
     *
     * @return the ids of those that are stored now
     */
    Set<UUID> add(List<New> orders);

    /** An order that was sent again under an idempotency key. */
    record Again(Order order, String idempotencyKey) {}

    /**
     * Lets orders that stand under no idempotency key stand under this one, unless another order does; waits for concurrent
     * transactions to decide whose a key is.
     *
     * @param repeated each key of a merchant once at most
     */
    void bind(List<Again> repeated);

    Map<OrderKey, Stored> under(Collection<OrderKey> keys);

    Map<UUID, Order> withIds(Collection<UUID> ids);

    Optional<Order> withShipmentCode(ShipmentCode code);

    /** Keeps what is shipped from now on; what decides whether a request repeats the order stays as it was. */
    void correct(Order.Accepted order);

    /** As {@link #withShipmentCode}, of many at once; those that are unknown are left out. */
    Map<ShipmentCode, Order> withShipmentCodes(Collection<ShipmentCode> codes);

    /** Keeps that these are cancelled; one that already was stays as it is. */
    void cancel(List<Order.Cancelled> orders);
}
