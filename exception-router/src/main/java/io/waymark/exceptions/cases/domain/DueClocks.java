package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.Classification;
import io.waymark.exceptions.classify.domain.Rule;
import io.waymark.exceptions.classify.domain.Signal;
import io.waymark.exceptions.clocks.domain.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All clocks of a dossier: says when the next one rings, and what happens when it does. */
final class DueClocks {
    private final RoutingPolicy policy;
    private final Dossier dossier;

    DueClocks(RoutingPolicy policy, Dossier dossier) {
        this.policy = policy;
        this.dossier = dossier;
    }

    /** The earliest moment at which a clock of this dossier is due; empty where none runs. */
    Optional<Instant> next() {
        List<Instant> due = new ArrayList<>();
        Stall.of(dossier, policy).forEach(stall -> due.add(stall.due()));
        consistentAt().ifPresent(due::add);
        Quiet.of(dossier, policy).ifPresent(due::add);
        Quiet.calm(dossier, policy).ifPresent(due::add);
        dossier.cases().forEach(each -> next(each).ifPresent(due::add));
        return due.stream().min(Instant::compareTo);
    }

    /** Lets every clock ring that is due; the cases must be settled afterwards. */
    void ring(Instant now, UUID sweepId) {
        Stall.of(dossier, policy).stream()
                .filter(stall -> !stall.due().isAfter(now))
                .forEach(stall -> raise(stall, now, sweepId));
        learn(Signal.CONSISTENT, consistentAt(), now);
        learn(Signal.QUIET, Quiet.of(dossier, policy), now);
        learn(Signal.CALM, Quiet.calm(dossier, policy), now);
        List.copyOf(dossier.cases()).forEach(each -> ring(each, now));
    }

    private void raise(Stall stall, Instant now, UUID sweepId) {
        Classification found = new Classification(
                policy.classes().get(stall.rule().code()), Rule.STALL_CLOCK, List.of(), stall.explanation());
        dossier.note(Occurrence.of(found, stall.anchor(), 1, sweepId, stall.due()));
        dossier.write(
                null,
                stall.due(),
                now,
                TimelineEntry.Kind.OCCURRED,
                "clock",
                found.type().code() + ": " + found.explanation());
    }

    private void learn(Signal signal, Optional<Instant> due, Instant now) {
        due.filter(at -> !at.isAfter(now))
                .ifPresent(at -> dossier.learn(dossier.facts().signalled(Set.of(signal), at)));
    }

    private Optional<Instant> consistentAt() {
        boolean inConflict =
                dossier.caseOf("integrity").filter(ExceptionCase::isOpen).isPresent();
        return dossier.facts()
                .consistency()
                .restoredAt()
                .filter(restored -> inConflict)
                .map(restored -> restored.plus(policy.consistentAfter()))
                .filter(at -> dossier.facts()
                        .signals()
                        .last(Signal.CONSISTENT)
                        .filter(known -> !known.isBefore(at))
                        .isEmpty());
    }

    private Optional<Instant> next(ExceptionCase each) {
        Resolution resolution = each.resolution();
        if (each.state() == CaseState.RESOLVED && resolution != null) {
            return Optional.of(resolution.at().plus(policy.reopenWithin()));
        }
        Waiting waiting = each.handling().waiting();
        if (waiting != null) {
            return Optional.of(waiting.until());
        }
        List<Instant> due = new ArrayList<>();
        if (each.state().isUntaken()) {
            each.clocks().firstResponse().next().ifPresent(due::add);
        }
        if (each.isOpen()) {
            each.clocks().resolution().flatMap(Deadline::next).ifPresent(due::add);
        }
        return due.stream().min(Instant::compareTo);
    }

    private void ring(ExceptionCase each, Instant now) {
        if (next(each).filter(due -> !due.isAfter(now)).isEmpty()) {
            return;
        }
        if (each.state() == CaseState.RESOLVED) {
            dossier.put(each.closed(now));
            write(each, now, TimelineEntry.Kind.CLOSED, "nothing came back");
            return;
        }
        if (each.handling().waiting() != null) {
            dossier.put(each.moved(CaseState.IN_PROGRESS, now, null));
            write(each, now, TimelineEntry.Kind.STARTED, "the time to wait is over");
            return;
        }
        ExceptionCase told = each;
        if (told.state().isUntaken()) {
            told = escalated(told, DeskClocks.FIRST_RESPONSE, told.clocks().firstResponse(), now);
        }
        Optional<Deadline> resolution = told.clocks().resolution();
        if (resolution.isPresent()) {
            told = escalated(told, DeskClocks.RESOLVE, resolution.get(), now);
        }
        dossier.put(told);
    }

    private ExceptionCase escalated(ExceptionCase each, String clock, Deadline deadline, Instant now) {
        return deadline.reached(now)
                .map(percent -> {
                    ExceptionCase told = each.notified(clock, percent);
                    String who = policy.superiors().told(told.routing().owner(), percent);
                    write(
                            told,
                            now,
                            percent < 100 ? TimelineEntry.Kind.REMINDED : TimelineEntry.Kind.ESCALATED,
                            percent + " % of " + clock + ", due " + deadline.due() + ": tells " + who);
                    dossier.tell(new CaseEvent.Escalated(told, clock, percent, who, deadline.due(), now));
                    return told;
                })
                .orElse(each);
    }

    private void write(ExceptionCase each, Instant now, TimelineEntry.Kind kind, String text) {
        dossier.write(each.id(), now, now, kind, "clock", text);
    }
}
