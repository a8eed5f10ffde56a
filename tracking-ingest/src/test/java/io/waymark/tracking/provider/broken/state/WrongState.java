package io.waymark.tracking.provider.broken.state;

/** Owns a table with a wrong state in its third line. */
public final class WrongState {
    private WrongState() {}
}
