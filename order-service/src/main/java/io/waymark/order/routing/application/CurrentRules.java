package io.waymark.order.routing.application;

import io.waymark.order.routing.domain.RoutingRules;

/** Holds the rules that count now. */
public final class CurrentRules {
    private volatile RoutingRules rules;

    public CurrentRules(RoutingRules rules) {
        this.rules = rules;
    }

    public RoutingRules now() {
        return rules;
    }

    /** From now on these count. */
    public void exchange(RoutingRules others) {
        rules = others;
    }
}
