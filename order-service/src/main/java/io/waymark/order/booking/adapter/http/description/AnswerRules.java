package io.waymark.order.booking.adapter.http.description;

import io.waymark.http.HttpAnswer;
import io.waymark.order.booking.adapter.http.format.BodyFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an answer is understood. What a rule names as a failure never is a success, whatever else holds; nor is an HTTP status
 * outside 2xx; nor what fulfils not every condition. What is neither success nor a known failure says nothing.
 *
 * @param success  all of these hold for a success
 * @param failures the first that fits says which failure it is
 */
public record AnswerRules(
        @Nullable BodyFormat format,
        List<Condition> success,
        List<FailureRule> failures,
        @Nullable AnswerFields fields) {
    public AnswerRules {
        if (success == null || success.isEmpty()) {
            throw new IllegalArgumentException("success is missing: what must hold of an answer that is one");
        }
        success = List.copyOf(success);
        failures = failures == null ? List.of() : List.copyOf(failures);
    }

    public Answer read(HttpAnswer answer) {
        return Answer.of(answer, format == null ? BodyFormat.JSON : format);
    }

    public AnswerFields places() {
        return fields == null ? AnswerFields.NONE : fields;
    }

    /** The failure that the answer is known as. */
    Optional<FailureKind> failure(Answer answer) {
        return failures.stream()
                .filter(rule -> rule.fits(answer, places().code()))
                .map(FailureRule::means)
                .findFirst();
    }

    /** That the tracking number is there is not asked here: whoever reads it says what it means where it is not. */
    boolean succeeds(Answer answer) {
        return answer.status() / 100 == 2
                && success.stream()
                        .filter(condition -> !condition.wants(places().number()))
                        .allMatch(condition -> condition.holds(answer));
    }
}
