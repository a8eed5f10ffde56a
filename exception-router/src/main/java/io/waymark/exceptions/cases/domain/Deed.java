package io.waymark.exceptions.cases.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a person did last with a case: all that is needed to take it back.
 *
 * @param before  the case as it was, which was open
 * @param version of the case once it was done; at another version something else has become of it
 * @param person  as the token names it
 */
public record Deed(ExceptionCase before, long version, CaseAction action, String person, Instant at) {
    /** An end for good stays one. */
    private static final Set<CaseAction> CAN_BE_TAKEN_BACK = EnumSet.of(
            CaseAction.ACKNOWLEDGE, CaseAction.START, CaseAction.WAIT, CaseAction.RESOLVE, CaseAction.ASSIGN);

    /** What was just done to the case; empty for what cannot be taken back. */
    public static Optional<Deed> of(ExceptionCase before, DeskOrder order, Instant at) {
        return canBeTakenBack(order.action())
                ? Optional.of(new Deed(before, before.version() + 1, order.action(), order.person(), at))
                : Optional.empty();
    }

    public static boolean canBeTakenBack(CaseAction action) {
        return CAN_BE_TAKEN_BACK.contains(action);
    }

    public UUID caseId() {
        return before.id();
    }

    /** Until when it can be taken back. */
    public Instant until(Duration within) {
        return at.plus(within);
    }

    /** Whether the person can still take it back: it is theirs, it was done lately, and nothing else has become of the case. */
    public boolean stands(ExceptionCase current, String by, Duration within, Instant now) {
        return version == current.version() && person.equals(by) && !now.isAfter(until(within));
    }
}
