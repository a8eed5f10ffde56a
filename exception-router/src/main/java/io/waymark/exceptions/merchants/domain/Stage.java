package io.waymark.exceptions.merchants.domain;

import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.cases.domain.Waiting;
import org.jspecify.annotations.Nullable;

/** How far a case is, as its merchant is told: who has it, and not which desk or person. */
public enum Stage {
    /** Nobody has begun yet. */
    RECEIVED,
    /** The house works on it. */
    WITH_US,
    WITH_CARRIER,
    /** The merchant's customer is asked. */
    WITH_CUSTOMER,
    SOLVED;

    /** @param waitingOn null unless the case waits */
    public static Stage of(CaseState state, Waiting.@Nullable Party waitingOn) {
        return switch (state) {
            case OPEN, REOPENED -> RECEIVED;
            case ACKNOWLEDGED, IN_PROGRESS -> WITH_US;
            case WAITING -> waitingOn == Waiting.Party.CUSTOMER ? WITH_CUSTOMER : WITH_CARRIER;
            case RESOLVED, CLOSED -> SOLVED;
        };
    }
}
