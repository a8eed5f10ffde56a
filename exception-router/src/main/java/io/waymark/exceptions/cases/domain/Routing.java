package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.ExceptionClass;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Rule;
import io.waymark.exceptions.classify.domain.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a case is held to be and whose it is, with the reason.
 *
 * @param byHand     true once a person chose the desk; the table no longer changes it then
 * @param eventId    the event that decided
 * @param occurredAt when it happened, by event time
 */
public record Routing(
        String code,
        Severity severity,
        Owner owner,
        List<Owner> copyOwners,
        boolean byHand,
        Rule rule,
        List<String> words,
        String explanation,
        UUID eventId,
        Instant occurredAt) {

    static Routing of(ExceptionClass type, Occurrence lead, Grade grade) {
        return new Routing(
                type.code(),
                grade.severity(),
                type.owner(),
                type.copyOwners(),
                false,
                lead.rule(),
                lead.words(),
                grade.explained(lead.explanation()),
                lead.eventId(),
                lead.lastAt());
    }

    /** This routing, but at the desk that a person chose before. */
    Routing keepingDeskOf(Routing previous) {
        return previous.byHand ? at(previous.owner, previous.copyOwners) : this;
    }

    /** This routing at a desk that a person chooses. */
    Routing assignedTo(Owner desk) {
        return at(desk, copyOwners.stream().filter(copy -> copy != desk).toList());
    }

    private Routing at(Owner desk, List<Owner> copies) {
        return new Routing(code, severity, desk, copies, true, rule, words, explanation, eventId, occurredAt);
    }
}
