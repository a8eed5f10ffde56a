package io.waymark.exceptions.mass.application;

import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.mass.domain.Decision;
import io.waymark.exceptions.mass.domain.IncidentState;
import io.waymark.exceptions.mass.domain.MassIncident;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lets a person decide for all members of an incident of a desk that is theirs; {@link CarryOutDecisions} brings it to them. */
@ApplicationScoped
public class DecideOnIncident {
    private final MassIncidents incidents;
    private final Clock clock;

    DecideOnIncident(MassIncidents incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    /** What came of it; only {@link Done} changed anything. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record NotFound() implements Outcome {}

        record NotYours(Owner owner) implements Outcome {}

        record OutOfDate(long version) implements Outcome {}

        record NotAllowed(IncidentState state, Decision.Action action) implements Outcome {}
    }

    /**
     * @param expectedVersion the version that the person has seen; null to accept any
     * @param decision        made of the time at which it counts
     * @param mayActFor       the desks that the person belongs to
     */
    @Transactional
    public Outcome decide(
            UUID incidentId,
            @Nullable Long expectedVersion,
            Function<Instant, Decision> decision,
            Predicate<Owner> mayActFor) {
        Optional<MassIncident> held = incidents.hold(incidentId);
        if (held.isEmpty()) {
            return new Outcome.NotFound();
        }
        MassIncident before = held.get();
        if (!mayActFor.test(before.owner())) {
            return new Outcome.NotYours(before.owner());
        }
        if (expectedVersion != null && expectedVersion != before.version()) {
            return new Outcome.OutOfDate(before.version());
        }
        Decision decided = decision.apply(clock.instant());
        Optional<MassIncident> after = before.after(decided);
        after.ifPresent(incidents::decide);
        return after.<Outcome>map(done -> new Outcome.Done())
                .orElseGet(() -> new Outcome.NotAllowed(before.state(), decided.action()));
    }
}
