package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.cases.domain.Deed;
import io.waymark.exceptions.cases.domain.Desk;
import io.waymark.exceptions.cases.domain.DeskOrder;
import io.waymark.exceptions.cases.domain.Dossier;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.cases.domain.UndoWindow;
import io.waymark.exceptions.classify.domain.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lets a person act on a case of a desk that is theirs, as far as their roles permit the action. */
@ApplicationScoped
public class ActOnCase {
    private final Dossiers dossiers;
    private final DossierWork work;
    private final Deeds deeds;
    private final CaseNumbers numbers;
    private final KeptWords words;
    private final UndoWindow window;
    private final Clock clock;

    ActOnCase(
            Dossiers dossiers,
            DossierWork work,
            Deeds deeds,
            CaseNumbers numbers,
            KeptWords words,
            UndoWindow window,
            Clock clock) {
        this.dossiers = dossiers;
        this.work = work;
        this.deeds = deeds;
        this.numbers = numbers;
        this.words = words;
        this.window = window;
        this.clock = clock;
    }

    /** What came of it; only {@link Done} changed anything. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record NotPermitted(CaseAction action) implements Outcome {}

        record NotFound() implements Outcome {}

        record NotYours(Owner owner) implements Outcome {}

        record OutOfDate(long version) implements Outcome {}

        record NotAllowed(CaseState state, CaseAction action) implements Outcome {}

        /** It was to be given to the desk that has it. */
        record SameDesk(Owner owner) implements Outcome {}
    }

    /** Does what is asked for, unless the outcome says why not; what the person wrote is kept as it may be. */
    @Transactional
    public Outcome act(DeskOrder order, Actor actor) {
        if (!actor.may(order.action())) {
            return new Outcome.NotPermitted(order.action());
        }
        Optional<Dossier> dossier = dossiers.openHolding(order.caseId());
        Optional<ExceptionCase> held = dossier.flatMap(open -> open.cases().stream()
                .filter(each -> each.id().equals(order.caseId()))
                .findFirst());
        if (dossier.isEmpty()
                || held.filter(each -> !actor.maySee(each.reference().merchantId()))
                        .isPresent()) {
            return new Outcome.NotFound();
        }
        if (held.isEmpty()) {
            // An old case of a parcel whose newer ones were read: it is the same merchant's.
            if (dossier.get().cases().stream()
                    .noneMatch(each -> actor.maySee(each.reference().merchantId()))) {
                return new Outcome.NotFound();
            }
            return new Outcome.NotAllowed(CaseState.CLOSED, order.action());
        }
        return act(order, actor, dossier.get(), held.get());
    }

    private Outcome act(DeskOrder order, Actor actor, Dossier dossier, ExceptionCase before) {
        if (!actor.sitsAt(before.routing().owner())) {
            return new Outcome.NotYours(before.routing().owner());
        }
        Long expected = order.expectedVersion();
        if (expected != null && expected != before.version()) {
            return new Outcome.OutOfDate(before.version());
        }
        if (before.isOpen()
                && order instanceof DeskOrder.Assign assign
                && assign.owner() == before.routing().owner()) {
            return new Outcome.SameDesk(assign.owner());
        }
        Instant now = clock.instant();
        DeskOrder kept =
                order.written(written -> words.kept(written, () -> numbers.of(before.reference())), words::keptReason);
        if (new Desk(dossier, now).carryOut(before, kept).isEmpty()) {
            return new Outcome.NotAllowed(before.state(), order.action());
        }
        work.finish(List.of(dossier));
        Deed.of(before, order, now).ifPresent(deed -> deeds.keep(deed, now.minus(window.length())));
        return new Outcome.Done();
    }
}
