package io.waymark.exceptions.mass.application;

import io.waymark.exceptions.cases.application.Actor;
import io.waymark.exceptions.cases.application.KeptWords;
import io.waymark.exceptions.cases.domain.CaseAction;
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
import org.jspecify.annotations.Nullable;

/**
 * Lets a person decide for all members of an incident of a desk that is theirs, as far as their roles permit it with a case, and
 * not one who may see the cases of one merchant alone; {@link CarryOutDecisions} brings it to the members.
 */
@ApplicationScoped
public class DecideOnIncident {
    private final MassIncidents incidents;
    private final KeptWords words;
    private final Clock clock;

    DecideOnIncident(MassIncidents incidents, KeptWords words, Clock clock) {
        this.incidents = incidents;
        this.words = words;
        this.clock = clock;
    }

    /** What came of it; only {@link Done} changed anything. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record NotPermitted(CaseAction right) implements Outcome {}

        record OfManyMerchants() implements Outcome {}

        record NotFound() implements Outcome {}

        record NotYours(Owner owner) implements Outcome {}

        record OutOfDate(long version) implements Outcome {}

        record NotAllowed(IncidentState state, Decision.Action action) implements Outcome {}
    }

    /**
     * Decides, unless the outcome says why not.
     *
     * @param expectedVersion the version that the person has seen; null to accept any
     * @param decision        made of the time at which it counts
     */
    @Transactional
    public Outcome decide(
            UUID incidentId, @Nullable Long expectedVersion, Function<Instant, Decision> decision, Actor actor) {
        Decision decided = decision.apply(clock.instant()).written(words::kept, words::keptReason);
        CaseAction right = decided.action().right();
        if (!actor.may(right)) {
            return new Outcome.NotPermitted(right);
        }
        if (!actor.maySee(null)) {
            return new Outcome.OfManyMerchants();
        }
        return incidents
                .hold(incidentId)
                .map(held -> decide(held, expectedVersion, decided, actor))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome decide(MassIncident before, @Nullable Long expectedVersion, Decision decided, Actor actor) {
        if (!actor.sitsAt(before.owner())) {
            return new Outcome.NotYours(before.owner());
        }
        if (expectedVersion != null && expectedVersion != before.version()) {
            return new Outcome.OutOfDate(before.version());
        }
        Optional<MassIncident> after = before.after(decided);
        after.ifPresent(incidents::decide);
        return after.<Outcome>map(done -> new Outcome.Done())
                .orElseGet(() -> new Outcome.NotAllowed(before.state(), decided.action()));
    }
}
