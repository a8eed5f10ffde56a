package io.waymark.order.ordering.application;

import io.waymark.order.ordering.application.Orders.Claim;
import io.waymark.order.ordering.application.Orders.Identity;
import io.waymark.order.ordering.application.Orders.New;
import io.waymark.order.ordering.application.Orders.Stored;
import io.waymark.order.ordering.domain.Fingerprint;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.OrderRequest;
import io.waymark.order.ordering.domain.OrderRules;
import io.waymark.order.ordering.domain.OrderRules.Verdict;
import io.waymark.order.ordering.domain.Refusal;
import io.waymark.order.ordering.domain.Refusal.Code;
import io.waymark.order.ordering.domain.ShipmentCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accepts orders, each reference number of a merchant once, at a constant number of statements per batch. */
@ApplicationScoped
public class PlaceOrders {
    private final OrderRules rules;
    private final ShipmentCodes codes;
    private final Orders orders;
    private final Waybills waybills;
    private final OrderFacts facts;
    private final Clock clock;

    PlaceOrders(
            OrderRules rules, ShipmentCodes codes, Orders orders, Waybills waybills, OrderFacts facts, Clock clock) {
        this.rules = rules;
        this.codes = codes;
        this.orders = orders;
        this.waybills = waybills;
        this.facts = facts;
        this.clock = clock;
    }

    /** A command to place an order. */
    public record Command(OrderRequest request, @Nullable String idempotencyKey) {}

    private record Wanted(OrderContent content, @Nullable String idempotencyKey) {}

    /** What became of each command, in their order; all of it is stored when this returns, or nothing. */
    @Transactional
    public List<Placement> place(List<Command> commands) {
        List<Verdict> verdicts =
                commands.stream().map(command -> rules.check(command.request())).toList();
        Map<OrderKey, Wanted> wanted = wanted(commands, verdicts);
        Map<OrderKey, New> candidates = candidates(wanted);
        Set<UUID> stored = candidates.isEmpty() ? Set.of() : orders.add(List.copyOf(candidates.values()));
        List<Order.Accepted> accepted = candidates.values().stream()
                .map(New::order)
                .filter(order -> stored.contains(order.id()))
                .toList();
        if (!accepted.isEmpty()) {
            facts.accepted(accepted);
            waybills.open(accepted);
        }
        return outcomes(verdicts, winners(wanted.keySet(), candidates, stored), stored);
    }

    /** The first valid command of each reference. */
    private static Map<OrderKey, Wanted> wanted(List<Command> commands, List<Verdict> verdicts) {
        Map<OrderKey, Wanted> wanted = new LinkedHashMap<>();
        for (int i = 0; i < commands.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Valid(OrderContent content)) {
                wanted.putIfAbsent(
                        OrderKey.of(content),
                        new Wanted(content, commands.get(i).idempotencyKey()));
            }
        }
        return wanted;
    }

    /** Those that nothing stored stands against. */
    private Map<OrderKey, New> candidates(Map<OrderKey, Wanted> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        List<Claim> claims = wanted.entrySet().stream()
                .map(one -> new Claim(one.getKey(), one.getValue().idempotencyKey()))
                .toList();
        Map<OrderKey, Identity> identities = orders.newIdentities(claims);
        Instant now = clock.instant();
        Map<OrderKey, New> candidates = new LinkedHashMap<>();
        wanted.forEach((key, one) -> {
            Identity identity = identities.get(key);
            if (identity != null) {
                Order.Accepted order =
                        new Order.Accepted(identity.id(), codes.of(identity.serial()), one.content(), now);
                candidates.put(key, new New(order, Fingerprint.of(one.content()), one.idempotencyKey()));
            }
        });
        return candidates;
    }

    /** Who holds each reference now: this transaction's own order, or the one that was there before. */
    private Map<OrderKey, Stored> winners(Set<OrderKey> wanted, Map<OrderKey, New> candidates, Set<UUID> stored) {
        Map<OrderKey, Stored> winners = new LinkedHashMap<>();
        List<OrderKey> lost = new ArrayList<>();
        for (OrderKey key : wanted) {
            New candidate = candidates.get(key);
            if (candidate != null && stored.contains(candidate.order().id())) {
                winners.put(key, new Stored(candidate.order(), candidate.fingerprint()));
            } else {
                lost.add(key);
            }
        }
        if (!lost.isEmpty()) {
            winners.putAll(orders.under(lost));
        }
        return winners;
    }

    private static List<Placement> outcomes(List<Verdict> verdicts, Map<OrderKey, Stored> winners, Set<UUID> stored) {
        List<Placement> outcomes = new ArrayList<>();
        Set<UUID> unclaimed = new HashSet<>(stored);
        for (Verdict verdict : verdicts) {
            outcomes.add(
                    switch (verdict) {
                        case Verdict.Invalid(Refusal refusal) -> new Placement.Refused(refusal);
                        case Verdict.Valid(OrderContent content) -> outcome(content, winners, unclaimed);
                    });
        }
        return outcomes;
    }

    private static Placement outcome(OrderContent content, Map<OrderKey, Stored> winners, Set<UUID> unclaimed) {
        OrderKey key = OrderKey.of(content);
        Stored winner = winners.get(key);
        if (winner == null) {
            return new Placement.Refused(Refusal.of(Code.IDEMPOTENCY_KEY_REUSED, key));
        }
        if (!winner.fingerprint().equals(Fingerprint.of(content))) {
            return new Placement.Refused(Refusal.of(Code.REFERENCE_REUSED, key));
        }
        return winner.order() instanceof Order.Accepted mine && unclaimed.remove(mine.id())
                ? new Placement.Placed(mine)
                : new Placement.Repeated(winner.order());
    }
}
