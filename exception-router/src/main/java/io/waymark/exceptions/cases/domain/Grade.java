package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.Severity;
import java.util.List;

/**
 * How much a case hurts.
 *
 * @param reasons why it is more than its class says, one for each rise; by which rule, of which version, and what shows it
 */
record Grade(Severity severity, List<String> reasons) {
    Grade {
        reasons = List.copyOf(reasons);
    }

    /** An explanation with these reasons behind it. */
    String explained(String explanation) {
        return reasons.isEmpty() ? explanation : explanation + "; severity " + String.join(", ", reasons);
    }
}
