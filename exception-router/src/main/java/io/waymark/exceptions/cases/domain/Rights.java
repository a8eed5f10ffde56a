package io.waymark.exceptions.cases.domain;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which roles may do what with the cases of their desk.
 *
 * @param roles of each action at least one; one of them is needed
 */
public record Rights(Map<CaseAction, Set<String>> roles) {

    public boolean permit(CaseAction action, Predicate<String> hasRole) {
        return roles.getOrDefault(action, Set.of()).stream().anyMatch(hasRole);
    }
}
