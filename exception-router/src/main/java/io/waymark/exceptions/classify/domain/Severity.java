package io.waymark.exceptions.classify.domain;

/** How much a case hurts; declared from the least to the most, and compared in that order. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** So many steps up; nothing is above the most. */
    public Severity raised(int steps) {
        return steps <= 0 ? this : next().raised(steps - 1);
    }

    private Severity next() {
        return switch (this) {
            case LOW -> MEDIUM;
            case MEDIUM -> HIGH;
            case HIGH, CRITICAL -> CRITICAL;
        };
    }
}
