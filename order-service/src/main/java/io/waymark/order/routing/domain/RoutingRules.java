package io.waymark.order.routing.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All rules as they count together: one immutable whole, so that it can be exchanged. */
public record RoutingRules(List<RoutingRule> rules) {

    /**
     * The whole of these.
     *
     * @throws IllegalArgumentException where no rule holds every order, or two hold the same ones
     */
    public RoutingRules {
        rules = List.copyOf(rules);
        if (rules.stream().noneMatch(rule -> rule.precision() == 0)) {
            throw new IllegalArgumentException("there is no rule for every merchant, origin and destination");
        }
        long different = rules.stream()
                .map(rule -> List.of(rule.merchant(), rule.origin(), rule.destination()))
                .distinct()
                .count();
        if (different != rules.size()) {
            throw new IllegalArgumentException("two rules are for the same merchant, origin and destination");
        }
    }

    /** The channels that rules name. */
    public Set<String> channels() {
        return rules.stream().flatMap(RoutingRule::channels).collect(Collectors.toSet());
    }

    /** The most precise rule of a merchant on a lane. */
    public RoutingRule of(String merchantId, String origin, String destination) {
        return rules.stream()
                .filter(rule -> rule.holds(merchantId, origin, destination))
                .max(Comparator.comparingInt(RoutingRule::precision))
                .orElseThrow(() -> new IllegalStateException("no rule for every order"));
    }
}
