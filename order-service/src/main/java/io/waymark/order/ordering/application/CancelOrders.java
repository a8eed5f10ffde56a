package io.waymark.order.ordering.application;

import io.waymark.order.ordering.application.OrderFacts.Cancellation;
import io.waymark.order.ordering.application.Waybills.Withdrawal;
import io.waymark.order.ordering.domain.CancelRequest;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Cancels orders: at once where no carrier holds the shipment, else as soon as the carrier agrees. */
@ApplicationScoped
public class CancelOrders {
    private final AdmitOrders admit;
    private final Orders orders;
    private final Waybills waybills;
    private final Journeys journeys;
    private final Dispatches dispatches;
    private final OrderFacts facts;
    private final Clock clock;

    CancelOrders(
            AdmitOrders admit,
            Orders orders,
            Waybills waybills,
            Journeys journeys,
            Dispatches dispatches,
            OrderFacts facts,
            Clock clock) {
        this.admit = admit;
        this.orders = orders;
        this.waybills = waybills;
        this.journeys = journeys;
        this.dispatches = dispatches;
        this.facts = facts;
        this.clock = clock;
    }

    /** A wish to cancel an order that exists. */
    public record Wish(Order order, String reason) {}

    /** An order that stays as it is. */
    public record Kept(Order order, Refusal.Code why) {}

    /**
     * Cancels orders by the merchants' own numbers.
     *
     * @return why a request had no effect, for each that had none
     */
    @Transactional
    public List<Refusal> cancelUnder(List<CancelRequest> requests) {
        List<Refusal> refusals = new ArrayList<>();
        Map<OrderKey, String> reasons = new LinkedHashMap<>();
        for (CancelRequest request : requests) {
            switch (request.check()) {
                case CancelRequest.Verdict.Valid(OrderKey key, String reason) ->
                    admit.blocked(key).ifPresentOrElse(refusals::add, () -> reasons.putIfAbsent(key, reason));
                case CancelRequest.Verdict.Invalid(Refusal refusal) -> refusals.add(refusal);
            }
        }
        Map<OrderKey, Orders.Stored> found = reasons.isEmpty() ? Map.of() : orders.under(reasons.keySet());
        List<Wish> wishes = new ArrayList<>();
        reasons.forEach((key, reason) -> {
            Orders.Stored stored = found.get(key);
            if (stored == null) {
                refusals.add(Refusal.of(Refusal.Code.ORDER_NOT_FOUND, key));
            } else {
                wishes.add(new Wish(stored.order(), reason));
            }
        });
        cancel(wishes)
                .forEach(kept -> refusals.add(
                        Refusal.of(kept.why(), OrderKey.of(kept.order().content()))));
        return refusals;
    }

    /**
     * Cancels each order that is not cancelled yet; a repeated wish has no effect and is no error.
     *
     * @return those that stay as they are because the carrier has the parcel, or is to collect it
     */
    @Transactional
    public List<Kept> cancel(List<Wish> wishes) {
        Map<UUID, Order.Accepted> open = wishes.stream()
                .map(Wish::order)
                .filter(Order.Accepted.class::isInstance)
                .map(Order.Accepted.class::cast)
                .collect(Collectors.toMap(
                        Order.Accepted::id, order -> order, (first, again) -> first, LinkedHashMap::new));
        Set<String> underWay = open.isEmpty()
                ? Set.of()
                : journeys.underWay(open.values().stream()
                        .map(order -> order.shipmentCode().value())
                        .toList());
        List<Kept> kept = new ArrayList<>();
        open.values().stream()
                .filter(order -> underWay.contains(order.shipmentCode().value()))
                .forEach(order -> kept.add(new Kept(order, Refusal.Code.CANCEL_TOO_LATE)));
        kept.forEach(moving -> open.remove(moving.order().id()));
        waybills.hold(open.keySet());
        Set<UUID> manifested = open.isEmpty() ? Set.of() : dispatches.takeOut(open.keySet());
        manifested.forEach(id -> kept.add(new Kept(known(open, id), Refusal.Code.CANCEL_MANIFESTED)));
        manifested.forEach(open::remove);
        if (open.isEmpty()) {
            return kept;
        }
        Map<UUID, String> reasons = wishes.stream()
                .filter(wish -> open.containsKey(wish.order().id()))
                .collect(Collectors.toMap(wish -> wish.order().id(), Wish::reason, (first, again) -> first));
        Instant now = clock.instant();
        List<Cancellation> done = new ArrayList<>();
        waybills.withdraw(reasons).forEach((id, withdrawal) -> {
            switch (withdrawal) {
                case Withdrawal.Done(var waybill) ->
                    done.add(new Cancellation(known(open, id).cancel(known(reasons, id), now), waybill));
                case Withdrawal.Asking() -> {}
                case Withdrawal.Repeated() -> {}
            }
        });
        if (!done.isEmpty()) {
            orders.cancel(done.stream().map(Cancellation::order).toList());
            facts.cancelled(done);
        }
        return kept;
    }

    private static <T> T known(Map<UUID, T> values, UUID id) {
        T value = values.get(id);
        if (value == null) {
            throw new IllegalStateException("order " + id + " was not asked for");
        }
        return value;
    }
}
