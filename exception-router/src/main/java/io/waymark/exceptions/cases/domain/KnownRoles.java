package io.waymark.exceptions.cases.domain;

import java.util.Set;

/** The roles that a right may name: those of the desks, and those that the house has beside them. */
public record KnownRoles(Set<String> names) {
    public KnownRoles {
        names = Set.copyOf(names);
    }
}
