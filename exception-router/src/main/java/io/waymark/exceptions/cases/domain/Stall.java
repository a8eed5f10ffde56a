package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.Rule;
import io.waymark.exceptions.classify.domain.Signal;
import io.waymark.exceptions.clocks.domain.BusinessCalendar;
import io.waymark.exceptions.clocks.domain.Locality;
import io.waymark.exceptions.clocks.domain.StallRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs while a parcel stands still. It is never stored: it follows from what is known, so that a newer scan moves
 * it, a carrier's own report silences it and the end of that report starts it again.
 *
 * @param since    what it counts from: event time, but never later than we knew
 * @param anchor   the carrier's time of the same; only what is newer ends the stall
 * @param due      when the allowance is over
 * @param calendar whose business days count
 */
public record Stall(StallRule rule, Instant since, Instant anchor, Instant due, BusinessCalendar calendar) {
    private static final String RETURNING = "RETURNING";

    /**
     * The clocks of this dossier, the next to ring first; none where the order was given up, the parcel has arrived, or its
     * silence is explained, and none that has rung already or whose end has come.
     */
    public static List<Stall> of(Dossier dossier, RoutingPolicy policy) {
        SubjectFacts facts = dossier.facts();
        if (facts.cancelledAt() != null || hasArrived(facts, policy.clockSkew()) || isExplained(dossier, policy)) {
            return List.of();
        }
        return policy.stalls().at(facts.position()).stream()
                .flatMap(rule -> running(rule, facts, policy).stream())
                .filter(stall -> !stall.hasRung(dossier) && !stall.hasEnded(facts, policy))
                .sorted(Comparator.comparing(Stall::due))
                .toList();
    }

    /** Why it rings. */
    String explanation() {
        return "at stage '" + rule.stage() + "' nothing since " + since + "; "
                + rule.allowance().by(calendar) + " are allowed and ended at " + due;
    }

    private boolean hasRung(Dossier dossier) {
        return dossier.occurrence(rule.code())
                .filter(raised -> !raised.lastAt().isBefore(anchor))
                .isPresent();
    }

    private boolean hasEnded(SubjectFacts facts, RoutingPolicy policy) {
        return facts.signals()
                .clearing(policy.classes().get(rule.code()).clearsWhen(), anchor)
                .isPresent();
    }

    /**
     * Whether the last scan is the parcel's arrival. Another provider's clock may be ahead: then a scan of before the arrival
     * bears a later time. On the way back a delivery to the recipient is no arrival any more.
     */
    private static boolean hasArrived(SubjectFacts facts, Duration skew) {
        Instant scanned = facts.signals().last(Signal.PHYSICAL_SCAN).orElse(null);
        return scanned != null
                && !facts.position().state().equals(RETURNING)
                && Stream.of(Signal.DELIVERED, Signal.RETURNED)
                        .flatMap(arrival -> facts.signals().last(arrival).stream())
                        .anyMatch(arrived -> !arrived.isBefore(scanned.minus(skew)));
    }

    /** Whether the carrier told of a trouble that still stands and is somebody's case. */
    private static boolean isExplained(Dossier dossier, RoutingPolicy policy) {
        return dossier.occurrences().stream()
                .filter(trouble -> trouble.rule() != Rule.STALL_CLOCK
                        && policy.classes().told(trouble.code()).holdsStalls())
                .filter(trouble -> trouble.clearedBy(
                                policy.classes().told(trouble.code()).clearsWhen(),
                                dossier.facts().signals())
                        .isEmpty())
                .anyMatch(trouble -> dossier.caseOf(trouble.family())
                        .filter(open -> open.isOpen() && !open.hasSettled(trouble))
                        .isPresent());
    }

    private static Optional<Stall> running(StallRule rule, SubjectFacts facts, RoutingPolicy policy) {
        Progress progress = facts.progress();
        Instant scanned = facts.signals().last(Signal.PHYSICAL_SCAN).orElse(null);
        return switch (rule.since()) {
            case LABEL -> counted(rule, facts.issuedAt(), facts.issuedAt(), facts.whereabouts(), policy);
            case SCAN -> counted(rule, progress.movedAt(), scanned, facts.whereabouts(), policy);
            case NEWS -> counted(rule, facts.heardAt(), facts.newestAt(), facts.whereabouts(), policy);
            case ESTIMATE -> {
                Progress.Promise promise = progress.promise();
                Instant until = promise == null ? null : promise.until();
                yield counted(rule, until, until, facts.destination(), policy);
            }
        };
    }

    private static Optional<Stall> counted(
            StallRule rule,
            @Nullable Instant since,
            @Nullable Instant anchor,
            @Nullable Locality place,
            RoutingPolicy policy) {
        if (since == null || anchor == null) {
            return Optional.empty();
        }
        BusinessCalendar calendar = policy.calendars().at(place);
        return Optional.of(new Stall(rule, since, anchor, rule.allowance().endsAfter(since, calendar), calendar));
    }
}
