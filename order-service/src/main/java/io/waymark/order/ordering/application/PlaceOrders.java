package io.waymark.order.ordering.application;

import io.waymark.order.ordering.application.GiveNumbers.Given;
import io.waymark.order.ordering.application.GiveNumbers.Numbers;
import io.waymark.order.ordering.application.Orders.Again;
import io.waymark.order.ordering.application.Orders.New;
import io.waymark.order.ordering.application.Orders.Stored;
import io.waymark.order.ordering.application.Routes.Route;
import io.waymark.order.ordering.application.Wanted.Asked;
import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.OrderRequest;
import io.waymark.order.ordering.domain.OrderRules;
import io.waymark.order.ordering.domain.OrderRules.Verdict;
import io.waymark.order.ordering.domain.Refusal;
import io.waymark.order.ordering.domain.Refusal.Code;
import io.waymark.order.ordering.domain.Routing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    /**
     * What became of each command, in their order; all of it is stored when this returns, or nothing. Of several orders that are
     * sent under one reference the first that can be taken is: one that no channel takes, or for which no number is left, stands in
     * no other's way.
     */
    @Transactional
    public List<Placement> place(List<Command> commands) {
        List<Verdict> verdicts = commands.stream()
                .map(command -> admit.admitted(rules.check(command.request())))
                .toList();
        Map<Asked, Refusal> refused = new HashMap<>();
        List<Wanted> wanted = wanted(commands, verdicts, refused);
        Given given = numbers.give(wanted.stream().map(Wanted::claim).distinct().toList());
        Map<OrderKey, New> candidates = candidates(wanted, given, refused);
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
        List<Placement> placements =
                new Outcomes(winners(asked(verdicts), candidates, stored), refused, stored).of(verdicts);
        bind(commands, placements);
        return placements;
    }

    private record MerchantsKey(String merchantId, String idempotencyKey) {}

    /** What was sent again under an idempotency key stands under it from now on, so that the key brings no other order. */
    private void bind(List<Command> commands, List<Placement> placements) {
        Set<MerchantsKey> bound = new HashSet<>();
        List<Again> repeated = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            String key = commands.get(i).idempotencyKey();
            if (key != null
                    && placements.get(i) instanceof Placement.Repeated repetition
                    && bound.add(new MerchantsKey(repetition.order().content().merchantId(), key))) {
                repeated.add(new Again(repetition.order(), key));
            }
        }
        if (!repeated.isEmpty()) {
            orders.bind(repeated);
        }
    }

    /**
     * The different orders that are sent, each by the channel that is found for it.
     *
     * @param refused takes those that none is found for
     */
    private List<Wanted> wanted(List<Command> commands, List<Verdict> verdicts, Map<Asked, Refusal> refused) {
        Set<Asked> seen = new HashSet<>();
        List<Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Valid valid && seen.add(Asked.of(valid))) {
                switch (routes.of(valid.content())) {
                    case Route.None(Fault fault) -> {
                        Asked asked = Asked.of(valid);
                        refused.put(asked, Refusal.invalid(asked.key(), List.of(fault)));
                    }
                    case Route.By(String channel, Routing routing) ->
                        wanted.add(new Wanted(
                                valid.content().by(channel),
                                valid.fingerprint(),
                                routing,
                                commands.get(i).idempotencyKey()));
                }
            }
        }
        return wanted;
    }

    /**
     * The first of each reference that was given a number.
     *
     * @param refused takes those for which none is left
     */
    private Map<OrderKey, New> candidates(List<Wanted> wanted, Given given, Map<Asked, Refusal> refused) {
        Instant now = clock.instant();
        Map<OrderKey, New> candidates = new LinkedHashMap<>();
        for (Wanted one : wanted) {
            Numbers mine = given.numbers().get(one.claim());
            if (mine != null && !candidates.containsKey(one.key())) {
                Order.Accepted order = new Order.Accepted(mine.id(), mine.code(), one.content(), now, one.routing());
                candidates.put(one.key(), new New(order, one.fingerprint(), one.idempotencyKey()));
            }
            if (given.numberless().contains(one.claim())) {
                refused.put(one.asked(), Refusal.of(Code.NUMBERS_USED_UP, one.key()));
            }
        }
        return candidates;
    }

    /** The references that are asked for, those of requests that younger rules alone stand against included. */
    private static Set<OrderKey> asked(List<Verdict> verdicts) {
        Set<OrderKey> asked = new LinkedHashSet<>();
        for (Verdict verdict : verdicts) {
            switch (verdict) {
                case Verdict.Valid valid -> asked.add(OrderKey.of(valid.content()));
                case Verdict.Invalid(Refusal refusal, var once) -> {
                    if (once != null) {
                        asked.add(refusal.key());
                    }
                }
            }
        }
        return asked;
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
}
