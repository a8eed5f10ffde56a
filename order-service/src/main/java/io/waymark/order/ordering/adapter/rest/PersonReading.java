package io.waymark.order.ordering.adapter.rest;

import io.waymark.order.ordering.application.PersonQuestion;
import io.waymark.order.ordering.domain.ContactRules;
import io.waymark.order.ordering.domain.ContactRules.Told;
import io.waymark.order.ordering.domain.ContactRules.Verdict;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.PartyRole;
import io.waymark.web.FieldFault;
import io.waymark.web.FilterWords;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a question of what somebody says of themselves; what is wrong is named without being repeated. */
@Singleton
class PersonReading {
    private final ContactRules rules;

    PersonReading(ContactRules rules) {
        this.rules = rules;
    }

    /**
     * The question.
     *
     * @throws ProblemException 422 that names each field that is not understood
     */
    PersonQuestion question(PersonRequest person) {
        PartyRole role = FilterWords.constant(PartyRole.class, "party", person.party());
        String merchant = merchant(person.merchantId());
        return switch (rules.read(new Told(person.phone(), person.email(), person.country()))) {
            case Verdict.Known(var contacts) -> new PersonQuestion(contacts, role, merchant);
            case Verdict.Invalid(var faults) ->
                throw faulty(faults.stream().map(OrderProblems::field).toList());
        };
    }

    private static @Nullable String merchant(@Nullable String written) {
        String merchant = OrderKey.merchant(written);
        if (written != null && merchant == null) {
            throw faulty(List.of(new FieldFault("merchantId", "is no merchant id")));
        }
        return merchant;
    }

    private static ProblemException faulty(List<FieldFault> faults) {
        return new ProblemException(HttpProblems.VALIDATION_FAILED, "see errors", faults);
    }
}
