package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.Owner;
import java.time.Instant;
import java.util.Optional;

/** Carries out what a person asks for on one case of a dossier, where the life of a case allows it. */
public final class Desk {
    private final Dossier dossier;
    private final Instant now;

    public Desk(Dossier dossier, Instant now) {
        this.dossier = dossier;
        this.now = now;
    }

    /** The case in its next state; empty where the order is not allowed in its present one. */
    public Optional<ExceptionCase> carryOut(ExceptionCase before, DeskOrder order) {
        return before.state().after(order.action()).map(next -> {
            ExceptionCase after = after(before, next, order);
            dossier.put(after);
            return after;
        });
    }

    /** The case as it was before the deed, which was the last that became of it. */
    public ExceptionCase takeBack(ExceptionCase current, Deed deed) {
        ExceptionCase restored = current.takenBackTo(deed.before());
        write(current, TimelineEntry.Kind.UNDONE, deed.person(), deed.action() + " was taken back");
        dossier.put(restored);
        Resolution end = current.resolution();
        if (end != null) {
            dossier.tell(new CaseEvent.Reopened(restored, end, now));
        }
        Owner had = current.routing().owner();
        Owner has = restored.routing().owner();
        if (had != has) {
            String told = "A person took back that it was given from " + has + " to " + had + ".";
            dossier.tell(new CaseEvent.Routed(restored, had, told, now));
        }
        return restored;
    }

    private ExceptionCase after(ExceptionCase before, CaseState next, DeskOrder order) {
        return switch (order) {
            case DeskOrder.Acknowledge taken -> {
                write(before, TimelineEntry.Kind.ACKNOWLEDGED, taken.person(), "taken");
                yield before.moved(next, now, null);
            }
            case DeskOrder.Start started -> {
                write(before, TimelineEntry.Kind.STARTED, started.person(), "work has begun");
                yield before.moved(next, now, null);
            }
            case DeskOrder.Wait waiting -> {
                write(
                        before,
                        TimelineEntry.Kind.WAITING,
                        waiting.person(),
                        "for " + waiting.on() + " until " + waiting.until());
                yield before.moved(next, now, new Waiting(waiting.on(), waiting.until()));
            }
            case DeskOrder.Resolve resolve -> resolved(before, resolve);
            case DeskOrder.Assign assign -> assigned(before, assign);
            case DeskOrder.Reopen reopen -> reopened(before, reopen);
            case DeskOrder.Note note -> noted(before, note);
            case DeskOrder.Close close -> closed(before, close);
        };
    }

    private ExceptionCase resolved(ExceptionCase before, DeskOrder.Resolve order) {
        write(before, TimelineEntry.Kind.RESOLVED, order.person(), order.reason() + ": " + order.note());
        return ended(before, order.reason(), order.note());
    }

    /** One that has ended already is only kept from coming back. */
    private ExceptionCase closed(ExceptionCase before, DeskOrder.Close order) {
        write(before, TimelineEntry.Kind.CLOSED, order.person(), order.note());
        ExceptionCase ended = before.isOpen() ? ended(before, Resolution.CLOSED, order.note()) : before;
        return ended.closed(now);
    }

    private ExceptionCase ended(ExceptionCase before, String reason, String note) {
        Resolution end = new Resolution(now, false, reason, note);
        Instant settledUntil = dossier.occurrences().stream()
                .filter(occurrence ->
                        occurrence.family().equals(before.reference().family()))
                .map(Occurrence::evidentAt)
                .max(Instant::compareTo)
                .orElse(before.routing().occurredAt());
        ExceptionCase resolved = before.resolved(end, settledUntil);
        dossier.tell(new CaseEvent.Resolved(resolved, end, now));
        return resolved;
    }

    private ExceptionCase reopened(ExceptionCase before, DeskOrder.Reopen order) {
        ExceptionCase reopened = before.heldOpen(now);
        write(before, TimelineEntry.Kind.REOPENED, order.person(), order.note());
        dossier.tell(new CaseEvent.Reopened(reopened, now));
        return reopened;
    }

    private ExceptionCase noted(ExceptionCase before, DeskOrder.Note order) {
        write(before, TimelineEntry.Kind.NOTED, order.person(), order.note());
        return before;
    }

    private ExceptionCase assigned(ExceptionCase before, DeskOrder.Assign order) {
        Owner previous = before.routing().owner();
        ExceptionCase assigned = before.assignedTo(order.owner());
        write(
                before,
                TimelineEntry.Kind.ROUTED,
                order.person(),
                "from " + previous + " to " + order.owner() + ": " + order.note());
        String told = "A person gave it from " + previous + " to " + order.owner() + ".";
        dossier.tell(new CaseEvent.Routed(assigned, previous, told, now));
        return assigned;
    }

    private void write(ExceptionCase about, TimelineEntry.Kind kind, String person, String text) {
        dossier.write(about.id(), now, now, kind, person, text);
    }
}
