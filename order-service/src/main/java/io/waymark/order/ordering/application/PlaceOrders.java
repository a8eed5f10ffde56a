package io.waymark.order.ordering.application;

import io.waymark.order.ordering.application.GiveNumbers.Given;
import io.waymark.order.ordering.application.GiveNumbers.Numbers;
import io.waymark.order.ordering.application.Orders.Claim;
import io.waymark.order.ordering.application.Orders.New;
import io.waymark.order.ordering.application.Orders.Stored;
import io.waymark.order.ordering.application.Routes.Route;
import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.ordering.domain.Fingerprint;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.OrderRequest;
import io.waymark.order.ordering.domain.OrderRules;
import io.waymark.order.ordering.domain.OrderRules.Verdict;
import io.waymark.order.ordering.domain.Refusal;
import io.waymark.order.ordering.domain.Routing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accepts orders, each reference number of a merchant once, at a constant number of statements per batch. */
@ApplicationScoped
public class PlaceOrders {
    private final OrderRules rules;
    private final AdmitOrders admit;
    private final Routes routes;
    private final GiveNumbers numbers;
    private final Orders orders;
    private final Waybills waybills;
    private final OrderFacts facts;
    private final Clock clock;

    PlaceOrders(
            OrderRules rules,
            AdmitOrders admit,
            Routes routes,
            GiveNumbers numbers,
            Orders orders,
            Waybills waybills,
            OrderFacts facts,
            Clock clock) {
        this.rules = rules;
        this.admit = admit;
        this.routes = routes;
        this.numbers = numbers;
        this.orders = orders;
        this.waybills = waybills;
        this.facts = facts;
        this.clock = clock;
    }

    /** A command to place an order. */
    public record Command(OrderRequest request, @Nullable String idempotencyKey) {}

    /** @param fingerprint of what was asked for, whatever channel is found for it */
    private record Wanted(
            OrderContent content,
            Fingerprint fingerprint,
            @Nullable Routing routing,
            @Nullable String idempotencyKey) {}

    /** What became of each command, in their order; all of it is stored when this returns, or nothing. */
    @Transactional
    public List<Placement> place(List<Command> commands) {
        List<Verdict> verdicts = commands.stream()
                .map(command -> admit.admitted(rules.check(command.request())))
                .toList();
        Map<OrderKey, Fault> wayless = new HashMap<>();
        Map<OrderKey, Wanted> wanted = wanted(commands, verdicts, wayless);
        Given given = numbers.give(wanted.entrySet().stream()
                .map(one -> new Claim(
                        one.getKey(),
                        one.getValue().content().channel(),
                        one.getValue().idempotencyKey()))
                .toList());
        Map<OrderKey, New> candidates = candidates(wanted, given.numbers());
        Set<UUID> stored = candidates.isEmpty() ? Set.of() : orders.add(List.copyOf(candidates.values()));
        numbers.used(given, stored);
        List<Order.Accepted> accepted = candidates.values().stream()
                .map(New::order)
                .filter(order -> stored.contains(order.id()))
                .toList();
        if (!accepted.isEmpty()) {
            facts.accepted(accepted);
            routes.keep(accepted);
            waybills.open(accepted);
        }
        Set<OrderKey> asked = new LinkedHashSet<>(wanted.keySet());
        asked.addAll(wayless.keySet());
        asked.addAll(givenOnce(verdicts));
        return new Outcomes(winners(asked, candidates, stored), wayless, given.numberless(), stored).of(verdicts);
    }

    /**
     * The first valid command of each reference, by the channel that is found for it.
     *
     * @param wayless takes those that none is found for
     */
    private Map<OrderKey, Wanted> wanted(List<Command> commands, List<Verdict> verdicts, Map<OrderKey, Fault> wayless) {
        Map<OrderKey, Wanted> wanted = new LinkedHashMap<>();
        for (int i = 0; i < commands.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Valid(var content, var fingerprint, var completed)) {
                OrderKey key = OrderKey.of(content);
                if (!wanted.containsKey(key) && !wayless.containsKey(key)) {
                    switch (routes.of(content)) {
                        case Route.None(Fault fault) -> wayless.put(key, fault);
                        case Route.By(String channel, Routing routing) ->
                            wanted.put(
                                    key,
                                    new Wanted(
                                            content.by(channel),
                                            fingerprint,
                                            routing,
                                            commands.get(i).idempotencyKey()));
                    }
                }
            }
        }
        return wanted;
    }

    private Map<OrderKey, New> candidates(Map<OrderKey, Wanted> wanted, Map<OrderKey, Numbers> numbers) {
        Instant now = clock.instant();
        Map<OrderKey, New> candidates = new LinkedHashMap<>();
        wanted.forEach((key, one) -> {
            Numbers mine = numbers.get(key);
            if (mine != null) {
                Order.Accepted order = new Order.Accepted(mine.id(), mine.code(), one.content(), now, one.routing());
                candidates.put(key, new New(order, one.fingerprint(), one.idempotencyKey()));
            }
        });
        return candidates;
    }

    /** Who holds each reference now: this transaction's own order, or the one that was there before. */
    private Map<OrderKey, Stored> winners(Set<OrderKey> asked, Map<OrderKey, New> candidates, Set<UUID> stored) {
        Map<OrderKey, Stored> winners = new LinkedHashMap<>();
        List<OrderKey> lost = new ArrayList<>();
        for (OrderKey key : asked) {
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
    /** References of requests that younger rules alone stand against: an order once given is not taken back. */
    private static Set<OrderKey> givenOnce(List<Verdict> verdicts) {
        Set<OrderKey> asked = new LinkedHashSet<>();
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Invalid(Refusal refusal, var once) && once != null) {
                asked.add(refusal.key());
            }
        }
        return asked;
    }
}
