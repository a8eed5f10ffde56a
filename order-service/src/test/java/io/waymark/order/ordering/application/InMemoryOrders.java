package io.waymark.order.ordering.application;

import io.waymark.order.ordering.domain.Fingerprint;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.PartyRole;
import io.waymark.order.ordering.domain.ShipmentCode;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Orders without a database, for one thread; counts its calls, for each would be a statement. */
public final class InMemoryOrders implements Orders {
    /** The version and variant of a UUIDv7, with no time in it. */
    private static final UUID TIMELESS = UUID.fromString("00000000-0000-7000-8000-000000000000");

    private record MerchantsKey(String merchantId, @Nullable String idempotencyKey) {}

    private static final Comparator<Place> OLDEST_FIRST = Comparator.comparing(Place::acceptedAt)
            .thenComparing(place -> place.id().toString());

    private final Map<OrderKey, Stored> byKey = new HashMap<>();
    private final Set<UUID> erased = new HashSet<>();
    private final Map<MerchantsKey, UUID> idempotencyKeys = new HashMap<>();
    private final Set<String> ranged = new HashSet<>();
    private long lastSerial;
    private int calls;

    /** How often a database would have been asked. */
    int calls() {
        return calls;
    }

    /** The use case that ends cancellations of these orders. */
    public FinishCancellation finishingCancellations(OrderFacts facts) {
        return new FinishCancellation(this, facts, new OpenDays());
    }

    @Override
    public Map<Claim, Identity> newIdentities(List<Claim> claims) {
        calls++;
        Map<Claim, Identity> identities = new HashMap<>();
        claims.stream().filter(this::isUnmet).forEach(claim -> {
            Identity fresh = newIdentity();
            identities.put(
                    claim, ranged.contains(claim.channel()) ? new Identity(fresh.id(), Identity.OF_ITS_RANGE) : fresh);
        });
        return identities;
    }

    /** From now on a channel has numbers of its own. */
    void giveRange(String channel) {
        ranged.add(channel);
    }

    private boolean isUnmet(Claim claim) {
        MerchantsKey idempotency = new MerchantsKey(claim.key().merchantId(), claim.idempotencyKey());
        return !byKey.containsKey(claim.key())
                && (claim.idempotencyKey() == null || !idempotencyKeys.containsKey(idempotency));
    }

    @Override
    public List<Order> naming(Instant acceptedBefore, Place after, int limit) {
        return byKey.values().stream()
                .map(Stored::order)
                .filter(order -> !erased.contains(order.id()))
                .filter(order -> order.acceptedAt().isBefore(acceptedBefore))
                .filter(order -> OLDEST_FIRST.compare(Place.of(order), after) > 0)
                .sorted(Comparator.comparing(Place::of, OLDEST_FIRST))
                .limit(limit)
                .toList();
    }

    @Override
    public void erasePeople(List<Order> orders, Instant at) {
        for (Order order : orders) {
            erased.add(order.id());
            OrderContent content = order.content().withoutPeople();
            Order anonymous =
                    switch (order) {
                        case Order.Accepted accepted ->
                            new Order.Accepted(
                                    order.id(), order.shipmentCode(), content, order.acceptedAt(), order.routing());
                        case Order.Cancelled cancelled ->
                            new Order.Cancelled(
                                    order.id(),
                                    order.shipmentCode(),
                                    content,
                                    order.acceptedAt(),
                                    order.routing(),
                                    "OTHER",
                                    cancelled.cancelledAt());
                    };
            byKey.put(OrderKey.of(content), new Stored(anonymous, Fingerprint.ofNothing()));
        }
    }

    @Override
    public List<Order> ofPerson(PersonQuestion question, @Nullable UUID before, int limit) {
        String last = before == null ? null : before.toString();
        return byKey.values().stream()
                .map(Stored::order)
                .filter(order -> question.merchantId() == null
                        || question.merchantId().equals(order.content().merchantId()))
                .filter(order ->
                        Stream.of(PartyRole.values()).anyMatch(role -> question.isAsked(role, order.content())))
                .filter(order -> last == null || order.id().toString().compareTo(last) < 0)
                .sorted(Comparator.comparing((Order order) -> order.id().toString())
                        .reversed())
                .limit(limit)
                .toList();
    }

    /** An identity for whatever order. */
    public Identity newIdentity() {
        lastSerial++;
        return new Identity(
                new UUID(TIMELESS.getMostSignificantBits(), TIMELESS.getLeastSignificantBits() | lastSerial),
                lastSerial);
    }

    @Override
    public long serialsLeft() {
        return 99_999_999 - lastSerial;
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
        MerchantsKey key = new MerchantsKey(merchant, candidate.idempotencyKey());
        return candidate.idempotencyKey() == null
                || idempotencyKeys.putIfAbsent(key, candidate.order().id()) == null;
    }

    @Override
    public void bind(List<Again> repeated) {
        calls++;
        for (Again again : repeated) {
            Order order = again.order();
            if (!idempotencyKeys.containsValue(order.id())) {
                idempotencyKeys.putIfAbsent(
                        new MerchantsKey(order.content().merchantId(), again.idempotencyKey()), order.id());
            }
        }
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
    public void correct(Order.Accepted order) {
        calls++;
        byKey.computeIfPresent(OrderKey.of(order.content()), (key, stored) -> new Stored(order, stored.fingerprint()));
    }

    @Override
    public Map<ShipmentCode, Order> withShipmentCodes(Collection<ShipmentCode> codes) {
        calls++;
        Map<ShipmentCode, Order> found = new HashMap<>();
        byKey.values().stream()
                .map(Stored::order)
                .filter(order -> codes.contains(order.shipmentCode()))
                .forEach(order -> found.put(order.shipmentCode(), order));
        return found;
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
