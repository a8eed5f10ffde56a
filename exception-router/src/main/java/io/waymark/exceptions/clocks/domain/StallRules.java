package io.waymark.exceptions.clocks.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All stall clocks; of those that fit, the one that names carrier and lane most closely counts. */
public final class StallRules {
    private final List<StallRule> rules;

    public StallRules(List<StallRule> rules) {
        this.rules = List.copyOf(rules);
    }

    public List<StallRule> all() {
        return rules;
    }

    /** The clock that runs at this position; empty where a parcel may rest. */
    public Optional<StallRule> at(StallRule.Position position) {
        return rules.stream()
                .filter(rule -> rule.fit(position) > 0)
                .max(Comparator.comparingInt(rule -> rule.fit(position)));
    }
}
