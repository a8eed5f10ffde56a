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
        };
    }

    private ExceptionCase resolved(ExceptionCase before, DeskOrder.Resolve order) {
        Resolution end = new Resolution(now, false, order.reason(), order.note());
        Instant settledUntil = dossier.occurrences().stream()
                .filter(occurrence ->
                        occurrence.family().equals(before.reference().family()))
                .map(Occurrence::evidentAt)
                .max(Instant::compareTo)
                .orElse(before.routing().occurredAt());
        ExceptionCase resolved = before.resolved(end, settledUntil);
        write(before, TimelineEntry.Kind.RESOLVED, order.person(), order.reason() + ": " + order.note());
        dossier.tell(new CaseEvent.Resolved(resolved, end, now));
        return resolved;
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
