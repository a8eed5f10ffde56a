package io.waymark.exceptions.classify.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from a node's state which signals it gives. */
public final class SignalRules {
    private final List<SignalRule> rules;

    public SignalRules(List<SignalRule> rules) {
        this.rules = List.copyOf(rules);
    }

    public List<SignalRule> all() {
        return rules;
    }

    /** The signals of a node; none for an informational one, whose state is null. */
    public Set<Signal> of(@Nullable String state, @Nullable String substate) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        if (state != null) {
            for (SignalRule rule : rules) {
                if (rule.matches(state, substate)) {
                    signals.add(rule.signal());
                }
            }
        }
        return signals;
    }
}
