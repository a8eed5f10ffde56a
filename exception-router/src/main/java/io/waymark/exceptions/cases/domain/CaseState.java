package io.waymark.exceptions.cases.domain;

import java.util.Optional;

/** The life of a case; only the moves that are written here exist. */
public enum CaseState {
    OPEN,
    ACKNOWLEDGED,
    IN_PROGRESS,
    WAITING,
    RESOLVED,
    REOPENED,
    CLOSED;

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return switch (this) {
            case OPEN, ACKNOWLEDGED, IN_PROGRESS, WAITING, REOPENED -> true;
            case RESOLVED, CLOSED -> false;
        };
    }

    /** Whether nobody has taken it yet. */
    public boolean isUntaken() {
        return this == OPEN || this == REOPENED;
    }

    /** Where the action leads from here; empty where it is not allowed. */
    public Optional<CaseState> after(CaseAction action) {
        return switch (action) {
            case ACKNOWLEDGE -> isUntaken() ? Optional.of(ACKNOWLEDGED) : Optional.empty();
            case START -> isOpen() && this != IN_PROGRESS ? Optional.of(IN_PROGRESS) : Optional.empty();
            case WAIT -> isOpen() && !isUntaken() ? Optional.of(WAITING) : Optional.empty();
            case RESOLVE -> isOpen() ? Optional.of(RESOLVED) : Optional.empty();
            case ASSIGN -> isOpen() ? Optional.of(OPEN) : Optional.empty();
            case REOPEN -> this == RESOLVED ? Optional.of(REOPENED) : Optional.empty();
            case NOTE -> this == CLOSED ? Optional.empty() : Optional.of(this);
            case CLOSE -> this == CLOSED ? Optional.empty() : Optional.of(CLOSED);
        };
    }
}
