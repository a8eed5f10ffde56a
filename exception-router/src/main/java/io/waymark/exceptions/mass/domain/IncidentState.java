package io.waymark.exceptions.mass.domain;

import java.util.Optional;

/** The life of a mass incident; only the moves that are written here exist. */
public enum IncidentState {
    OPEN,
    ACKNOWLEDGED,
    WAITING,
    /** Its members are being resolved; no case joins any more. */
    RESOLVING,
    CLOSED;

    /** Where the decision leads from here; empty where it is not allowed. */
    public Optional<IncidentState> after(Decision.Action action) {
        if (this == RESOLVING || this == CLOSED) {
            return Optional.empty();
        }
        return switch (action) {
            case ACKNOWLEDGE -> this == OPEN ? Optional.of(ACKNOWLEDGED) : Optional.empty();
            case WAIT -> Optional.of(WAITING);
            case RESOLVE -> Optional.of(RESOLVING);
        };
    }
}
