package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.Owner;
import java.util.Map;

/** Who is told when a desk lets its clocks run out. */
public record Superiors(Map<Owner, Line> ofDesks) {
    /** The people above a desk, by names that mean something to the house. */
    public record Line(String lead, String manager) {}

    /** Who is told at this mark of a clock: the desk itself before the end, then its lead, then its manager. */
    String told(Owner owner, int percent) {
        Line line = ofDesks.get(owner);
        if (line == null) {
            throw new IllegalArgumentException("nobody is named above " + owner);
        }
        if (percent < 100) {
            return owner.name();
        }
        return percent < 200 ? line.lead() : line.manager();
    }
}
