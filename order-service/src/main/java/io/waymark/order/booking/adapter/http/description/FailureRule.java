package io.waymark.order.booking.adapter.http.description;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By which an answer is known as a certain failure: all that is given must hold.
 *
 * @param code error codes, at the place that the answer's fields name
 */
public record FailureRule(
        @Nullable List<String> code, @Nullable List<Condition> when, FailureKind means) {
    public FailureRule {
        if (means == null) {
            throw new IllegalArgumentException("means is missing");
        }
        if ((code == null || code.isEmpty()) && (when == null || when.isEmpty())) {
            throw new IllegalArgumentException("needs code or when");
        }
        code = code == null ? null : List.copyOf(code);
        when = when == null ? null : List.copyOf(when);
    }

    boolean fits(Answer answer, @Nullable FieldPath codePlace) {
        return (code == null || answer.text(codePlace).filter(code::contains).isPresent())
                && (when == null || when.stream().allMatch(condition -> condition.holds(answer)));
    }
}
