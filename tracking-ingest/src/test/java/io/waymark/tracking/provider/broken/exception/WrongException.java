package io.waymark.tracking.provider.broken.exception;

/** Owns a table with a wrong exception in its third line. */
public final class WrongException {
    private WrongException() {}
}
