package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.Signal;
import io.waymark.exceptions.clocks.domain.StallRule;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clock that runs while a parcel stands still. It is never stored: it follows from what is known, so that a newer scan
 * moves it, a carrier's own report silences it and the end of that report starts it again.
 *
 * @param since  what it counts from: event time, but never later than we knew
 * @param anchor the carrier's time of the last scan; only a newer one ends the stall
 * @param due    when the allowance is over
 */
public record Stall(StallRule rule, Instant since, Instant anchor, Instant due) {

    /** The clock of this dossier; empty where the parcel may rest, is done, or its silence is explained or already raised. */
    public static Optional<Stall> of(Dossier dossier, RoutingPolicy policy) {
        boolean explained = dossier.cases().stream()
                .anyMatch(each -> each.isOpen()
                        && policy.classes().get(each.routing().code()).holdsStalls());
        if (explained || dossier.facts().cancelledAt() != null) {
            return Optional.empty();
        }
        return running(dossier.facts(), policy)
                .filter(stall -> dossier.occurrence(stall.rule().code())
                        .filter(raised -> !raised.lastAt().isBefore(stall.anchor()))
                        .isEmpty());
    }

    private static Optional<Stall> running(SubjectFacts facts, RoutingPolicy policy) {
        Instant scanned = facts.signals().last(Signal.PHYSICAL_SCAN).orElse(null);
        Instant moved = facts.lastMovementAt();
        Standing standing = facts.standing();
        if (scanned != null && moved != null && standing != null && standing.state() != null) {
            return at(facts, standing.state(), standing.substate(), moved, scanned, policy);
        }
        Instant issued = facts.issuedAt();
        return scanned == null && issued != null
                ? at(facts, StallRule.NO_SCAN, null, issued, issued, policy)
                : Optional.empty();
    }

    private static Optional<Stall> at(
            SubjectFacts facts,
            String state,
            @Nullable String substate,
            Instant since,
            Instant anchor,
            RoutingPolicy policy) {
        StallRule.Position position =
                new StallRule.Position(state, substate, facts.currentCarrier().orElse(null), facts.lane());
        return policy.stalls()
                .at(position)
                .map(rule -> new Stall(rule, since, anchor, rule.allowance().endsAfter(since)));
    }
}
