package io.waymark.exceptions.clocks.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All stall clocks: each stage is one, and several may run at once. */
public final class StallRules {
    private final Map<String, List<StallRule>> stages;

    public StallRules(List<StallRule> rules) {
        this.stages = rules.stream()
                .collect(Collectors.groupingBy(StallRule::stage, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    public List<StallRule> all() {
        return stages.values().stream().flatMap(List::stream).toList();
    }

    /** The clocks that may run at this position: of each stage the most special rule that fits, in the order of the table. */
    public List<StallRule> at(StallRule.Position position) {
        return stages.values().stream()
                .flatMap(stage -> stage.stream().filter(rule -> rule.fits(position)).max(StallRule.SPECIAL).stream())
                .toList();
    }
}
