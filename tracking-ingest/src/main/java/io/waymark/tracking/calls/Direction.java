package io.waymark.tracking.calls;

/** Who called whom. */
public enum Direction {
    /** A provider pushed. */
    IN,

    /** A provider's interface was asked. */
    OUT
}
