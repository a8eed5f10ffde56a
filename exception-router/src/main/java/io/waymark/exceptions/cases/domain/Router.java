package io.waymark.exceptions.cases.domain;

import java.time.Instant;
import java.util.Optional;

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
        new DueClocks(policy, dossier).ring(now, ids.next());
        triage(dossier, now);
    }

    /** Makes the cases agree with the facts again, after a person took back what had changed one. */
    public void settle(Dossier dossier, Instant now) {
        triage(dossier, now);
    }

    /** When the next clock of the dossier is due. */
    public Optional<Instant> nextDue(Dossier dossier) {
        return new DueClocks(policy, dossier).next();
    }

    private void triage(Dossier dossier, Instant now) {
        new Triage(policy, dossier, ids, now).run();
    }
}
