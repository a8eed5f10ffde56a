package io.waymark.exceptions.cases.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.cases.domain.Deed;
import io.waymark.exceptions.cases.domain.Desk;
import io.waymark.exceptions.cases.domain.Dossier;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.cases.domain.Router;
import io.waymark.exceptions.cases.domain.UndoWindow;
import io.waymark.exceptions.classify.domain.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person take back what they did last with a case, shortly afterwards and as long as nothing else has become of it. It needs
 * the right to do it, and the desk that had the case then. Afterwards the case agrees with its facts: one whose trouble has ended
 * meanwhile ends by itself.
 */
@ApplicationScoped
public class UndoDeed {
    private static final Logger LOG = Logger.getLogger(UndoDeed.class);
    private static final String UNDONE = "waymark.cases.undone";
    private final Dossiers dossiers;
    private final Deeds deeds;
    private final DossierWork work;
    private final Router router;
    private final UndoWindow window;
    private final MeterRegistry meters;
    private final Clock clock;

    UndoDeed(
            Dossiers dossiers,
            Deeds deeds,
            DossierWork work,
            Router router,
            UndoWindow window,
            MeterRegistry meters,
            Clock clock) {
        this.dossiers = dossiers;
        this.deeds = deeds;
        this.work = work;
        this.router = router;
        this.window = window;
        this.meters = meters;
        this.clock = clock;
    }

    /** What came of it; only {@link Done} changed anything. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record NotFound() implements Outcome {}

        record NotPermitted(CaseAction action) implements Outcome {}

        record NotYours(Owner owner) implements Outcome {}

        record OutOfDate(long version) implements Outcome {}

        /** The person did nothing with it, or too long ago, or something else has become of the case since. */
        record NothingToUndo() implements Outcome {}
    }

    /** What the person could take back of the case as it is, and until when. */
    public record Offer(CaseAction action, Instant until) {}

    /** Empty where there is nothing to take back. */
    @Transactional
    public Optional<Offer> offer(ExceptionCase about, String person) {
        return standing(about, person, clock.instant())
                .map(deed -> new Offer(deed.action(), deed.until(window.length())));
    }

    /**
     * Takes it back, unless the outcome says why not.
     *
     * @param expectedVersion the version of the case that the person has seen; null to accept any
     */
    @Transactional
    public Outcome undo(UUID caseId, @Nullable Long expectedVersion, String person, Actor actor) {
        return dossiers.openHolding(caseId)
                .filter(open -> open.cases().stream()
                        .anyMatch(each -> actor.maySee(each.reference().merchantId())))
                .map(open -> open.cases().stream()
                        .filter(each -> each.id().equals(caseId))
                        .findFirst()
                        .map(held -> undo(open, held, expectedVersion, person, actor))
                        .orElseGet(Outcome.NothingToUndo::new))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome undo(
            Dossier dossier, ExceptionCase current, @Nullable Long expectedVersion, String person, Actor actor) {
        if (expectedVersion != null && expectedVersion != current.version()) {
            return new Outcome.OutOfDate(current.version());
        }
        Instant now = clock.instant();
        Optional<Deed> standing = standing(current, person, now);
        if (standing.isEmpty()) {
            return new Outcome.NothingToUndo();
        }
        Deed deed = standing.get();
        if (!actor.may(deed.action())) {
            return new Outcome.NotPermitted(deed.action());
        }
        Owner desk = deed.before().routing().owner();
        if (!actor.sitsAt(desk)) {
            return new Outcome.NotYours(desk);
        }
        new Desk(dossier, now).takeBack(current, deed);
        router.settle(dossier, now);
        deeds.forget(current.id());
        work.finish(List.of(dossier));
        meters.counter(UNDONE, "action", deed.action().name()).increment();
        LOG.infof("case %s: %s was taken back", current.id(), deed.action());
        return new Outcome.Done();
    }

    private Optional<Deed> standing(ExceptionCase current, String person, Instant now) {
        return deeds.lastOf(current.id()).filter(deed -> deed.stands(current, person, window.length(), now));
    }
}
