package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.Signal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the service does to a dossier: takes in facts, lets clocks ring, and keeps the cases in agreement with both. */
public final class Router {
    private final RoutingPolicy policy;
    private final CaseIds ids;

    public Router(RoutingPolicy policy, CaseIds ids) {
        this.policy = policy;
        this.ids = ids;
    }

    /** Takes in one fact. Clocks do not ring here: a history that arrives in pieces must not look like a stall. */
    public void take(Dossier dossier, Fact fact, Instant now) {
        new FactReading(policy, dossier, now).read(fact);
        triage(dossier, now);
    }

    /** Lets the clocks ring that are due. */
    public void ring(Dossier dossier, Instant now) {
        Quiet.of(dossier, policy)
                .filter(end -> !end.isAfter(now))
                .ifPresent(end -> dossier.learn(dossier.facts().signalled(Set.of(Signal.QUIET), end)));
        new DueClocks(policy, dossier).ring(now, ids.next());
        triage(dossier, now);
    }

    /** When the next clock of the dossier is due. */
    public Optional<Instant> nextDue(Dossier dossier) {
        return Stream.of(new DueClocks(policy, dossier).next(), Quiet.of(dossier, policy))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private void triage(Dossier dossier, Instant now) {
        new Triage(policy, dossier, ids, now).run();
    }
}
