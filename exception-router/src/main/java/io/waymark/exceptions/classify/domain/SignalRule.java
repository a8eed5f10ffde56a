package io.waymark.exceptions.classify.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says that a node of this state gives this signal.
 *
 * @param substates those that do; {@code *} alone for all
 * @param except    substates that do not
 */
public record SignalRule(Signal signal, String state, List<String> substates, List<String> except) {

    boolean matches(String nodeState, @Nullable String substate) {
        return state.equals(nodeState)
                && (substates.equals(List.of("*")) || (substate != null && substates.contains(substate)))
                && (substate == null || !except.contains(substate));
    }
}
