package io.waymark.order.calls;

/** Who called whom. */
public enum Direction {
    /** This service was called. */
    IN,

    /** A carrier was asked. */
    OUT
}
