package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.ExceptionClass;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Rule;
import io.waymark.exceptions.classify.domain.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a case is held to be and whose it is, with the reason.
 *
 * @param base       the severity that the class had when the case was given to its desk; rises come on top of it
 * @param byHand     true once a person chose the desk; the table no longer changes it then
 * @param eventId    the event that decided
 * @param occurredAt when it happened, by event time
 * @param override   by which desk, severity and clocks differ from the class's; null where they do not
 * @param version    of the tables by which desk, severity and clocks were given; null where it was not kept
 */
public record Routing(
        String code,
        Severity severity,
        Severity base,
        Owner owner,
        List<Owner> copyOwners,
        boolean byHand,
        Rule rule,
        List<String> words,
        String explanation,
        UUID eventId,
        Instant occurredAt,
        @Nullable String override,
        @Nullable String version) {

    static Routing of(ExceptionClass type, @Nullable String override, Occurrence lead, Grade grade, String version) {
        return new Routing(
                lead.code(),
                grade.severity(),
                type.severity(),
                type.owner(),
                type.copyOwners(),
                false,
                lead.rule(),
                lead.words(),
                grade.explained(lead.explanation()),
                lead.eventId(),
                lead.lastAt(),
                override,
                version);
    }

    /** This routing for a case that is open: while its class is the same it stays with its desk, whatever tables say since. */
    Routing continuing(Routing before) {
        return !code.equals(before.code)
                ? keepingDeskOf(before)
                : new Routing(
                        code,
                        severity,
                        base,
                        before.owner,
                        before.copyOwners,
                        before.byHand,
                        rule,
                        words,
                        explanation,
                        eventId,
                        occurredAt,
                        before.override,
                        before.version);
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
        return new Routing(
                code,
                severity,
                base,
                desk,
                copies,
                true,
                rule,
                words,
                explanation,
                eventId,
                occurredAt,
                override,
                version);
    }
}
