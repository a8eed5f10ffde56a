package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.Classification;
import io.waymark.exceptions.classify.domain.ExceptionClass;
import io.waymark.exceptions.classify.domain.Rule;
import io.waymark.exceptions.classify.domain.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Enters a fact into a dossier: what is known, and what trouble it tells of. Decides nothing about cases. */
final class FactReading {
    private static final String STATE_CONFLICT = "STATE_CONFLICT";
    private static final String NUMBER_REUSED = "NUMBER_REUSED";
    private static final String STATUS_MISMATCH = "STATUS_MISMATCH";

    private final RoutingPolicy policy;
    private final Dossier dossier;
    private final Instant now;

    FactReading(RoutingPolicy policy, Dossier dossier, Instant now) {
        this.policy = policy;
        this.dossier = dossier;
        this.now = now;
    }

    void read(Fact fact) {
        SubjectFacts facts = dossier.facts();
        switch (fact) {
            case Fact.Movement movement -> moved(movement);
            case Fact.Contradiction contradiction -> contradicted(contradiction);
            case Fact.NumberReused reused -> reused(reused);
            case Fact.LabelIssued label -> dossier.learn(facts.labelled(label));
            case Fact.OrderCancelled cancellation -> dossier.learn(facts.cancelled(cancellation));
            case Fact.WaybillVoided voided -> dossier.learn(facts.voided(voided));
            case Fact.MoneyBooked booked -> dossier.learn(facts.booked(booked));
            case Fact.IncidentSeen incident -> seen(incident);
            case Fact.IncidentOver over -> dossier.learn(facts.signalled(Set.of(Signal.HEALTHY), over.overAt()));
        }
        compareSides(fact);
    }

    private void moved(Fact.Movement movement) {
        Instant latest = movement.knownAt().plus(policy.futureTolerance());
        Instant at = movement.occurredAt().isBefore(latest) ? movement.occurredAt() : latest;
        Set<Signal> given = policy.signals().of(movement.state(), movement.substate());
        dossier.learn(dossier.facts().moved(movement, given, at));
        Optional<Classification> trouble =
                policy.classifier().classify(movement.exception(), movement.state(), movement.description());
        trouble.ifPresent(found -> {
            Optional<Occurrence> known = dossier.occurrence(found.type().code());
            boolean toldBefore = known.filter(occurrence -> movement.decided()
                            ? !at.isAfter(occurrence.lastAt())
                            : occurrence.times() == 0 && at.equals(occurrence.lastAt()))
                    .isPresent();
            dossier.note(Occurrence.of(found, at, movement.decided() ? 0 : 1, movement.eventId(), movement.knownAt()));
            if (!toldBefore) {
                occurred(found, at, "carrier");
            }
        });
    }

    private void contradicted(Fact.Contradiction contradiction) {
        dossier.learn(dossier.facts().contradicted(contradiction));
        Classification found = found(
                STATE_CONFLICT,
                Rule.CONTRADICTION,
                "delivered at " + contradiction.deliveredAt() + ", but " + contradiction.state() + " at "
                        + contradiction.contradictedAt());
        note(found, contradiction.contradictedAt(), 1, contradiction.eventId(), contradiction.knownAt());
        occurred(found, contradiction.contradictedAt(), "carrier");
    }

    private void reused(Fact.NumberReused reuse) {
        if (!reuse.open()) {
            dossier.learn(dossier.facts().signalled(Set.of(Signal.NUMBER_SETTLED), reuse.knownAt()));
            return;
        }
        Classification found = found(
                NUMBER_REUSED,
                Rule.CONTRADICTION,
                "scans under the number end at " + reuse.earlierUntil() + ", long before the waybill was issued at "
                        + reuse.issuedAt());
        boolean first = dossier.occurrence(NUMBER_REUSED).isEmpty();
        note(found, reuse.issuedAt(), first ? 1 : 0, reuse.eventId(), reuse.knownAt());
        if (first) {
            occurred(found, reuse.issuedAt(), "carrier");
        }
    }

    private void seen(Fact.IncidentSeen incident) {
        dossier.learn(dossier.facts().seen(incident));
        ExceptionClass type = policy.classes().named(incident.subject().kind()).orElseGet(() -> policy.classes()
                .get("ERROR_RATE"));
        Classification found = new Classification(
                type, Rule.INCIDENT, List.of(), incident.subject().source() + " reports: " + told(incident));
        boolean first = dossier.occurrence(type.code()).isEmpty();
        note(found, incident.seenAt(), incident.count(), incident.eventId(), incident.seenAt());
        if (first) {
            occurred(found, incident.seenAt(), "service");
        }
    }

    private static String told(Fact.IncidentSeen incident) {
        Instant startedAt = incident.startedAt();
        return startedAt == null ? incident.detail() : incident.detail() + "; it began at " + startedAt;
    }

    private void compareSides(Fact fact) {
        BothSides sides = new BothSides(dossier.facts().signals());
        BothSides.Doubt doubt = sides.newestDoubt().orElse(null);
        Occurrence known = dossier.occurrence(STATUS_MISMATCH).orElse(null);
        if (doubt == null || (known != null && !doubt.at().isAfter(known.lastAt()))) {
            return;
        }
        Classification found = found(STATUS_MISMATCH, Rule.CONTRADICTION, doubt.explanation());
        note(found, doubt.at(), known == null ? 1 : 0, fact.eventId(), now);
        if (!sides.agree()) {
            occurred(found, doubt.at(), "order");
        }
    }

    private Classification found(String code, Rule rule, String explanation) {
        return new Classification(policy.classes().get(code), rule, List.of(), explanation);
    }

    private void note(Classification found, Instant at, long times, UUID eventId, Instant knownAt) {
        dossier.note(Occurrence.of(found, at, times, eventId, knownAt));
    }

    private void occurred(Classification found, Instant at, String actor) {
        dossier.write(
                null, at, now, TimelineEntry.Kind.OCCURRED, actor, found.type().code() + ": " + found.explanation());
    }
}
