package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.ExceptionClass;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Rule;
import io.waymark.exceptions.classify.domain.Ruling;
import io.waymark.exceptions.classify.domain.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a case is held to be and whose it is, with the reason.
 *
 * @param byHand     true once a person chose the desk; the table no longer changes it then
 * @param eventId    the event that decided
 * @param occurredAt when it happened, by event time
 * @param override   by which desk, severity and clocks differ from the class's; null where they do not
 * @param version    of the tables by which desk, severity and clocks were given; null where it was not kept
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
        Instant occurredAt,
        @Nullable String override,
        @Nullable String version) {

    static Routing of(Ruling ruling, Occurrence lead, Grade grade, String version) {
        ExceptionClass type = ruling.type();
        return new Routing(
                lead.code(),
                grade.severity(),
                type.owner(),
                type.copyOwners(),
                false,
                lead.rule(),
                lead.words(),
                grade.explained(lead.explanation()),
                lead.eventId(),
                lead.lastAt(),
                ruling.override(),
                version);
    }

    /**
     * This routing for a case that is open. While its class is the same it stays as it was routed, whatever tables say since; a step
     * up alone, such as for a second failed attempt, makes it worse. By the rules that it was routed by, what is learnt late counts
     * as if it had been known: then a step that was none is taken back.
     *
     * @param once the severity without a step up
     */
    Routing continuing(Routing before, Severity once) {
        if (!code.equals(before.code)) {
            return keepingDeskOf(before);
        }
        boolean sameRules = Objects.equals(version, before.version) && Objects.equals(override, before.override);
        boolean steppedUp = severity != once && severity.compareTo(before.severity) > 0;
        return new Routing(
                code,
                sameRules || steppedUp ? severity : before.severity,
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
                code, severity, desk, copies, true, rule, words, explanation, eventId, occurredAt, override, version);
    }
}
