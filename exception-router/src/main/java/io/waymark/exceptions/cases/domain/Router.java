package io.waymark.exceptions.cases.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** What the service does to a dossier: takes in facts, lets clocks ring, and keeps the cases in agreement with both. */
public final class Router {
    private final Supplier<RoutingPolicy> policies;
    private final CaseIds ids;

    /** @param policies gives the policy of the moment; each fact and each ring is judged by one */
    public Router(Supplier<RoutingPolicy> policies, CaseIds ids) {
        this.policies = policies;
        this.ids = ids;
    }

    /** Takes in one fact. Clocks do not ring here: a history that arrives in pieces must not look like a stall. */
    public void take(Dossier dossier, Fact fact, Instant now) {
        RoutingPolicy policy = policies.get();
        new FactReading(policy, dossier, now).read(fact);
        new Triage(policy, dossier, ids, now).run();
    }

    /** Lets the clocks ring that are due. */
    public void ring(Dossier dossier, Instant now) {
        RoutingPolicy policy = policies.get();
        new DueClocks(policy, dossier).ring(now, ids.next());
        new Triage(policy, dossier, ids, now).run();
    }

    /** Makes the cases agree with the facts again, after a person took back what had changed one. */
    public void settle(Dossier dossier, Instant now) {
        new Triage(policies.get(), dossier, ids, now).run();
    }

    /** When the next clock of the dossier is due. */
    public Optional<Instant> nextDue(Dossier dossier) {
        return new DueClocks(policies.get(), dossier).next();
    }
}
