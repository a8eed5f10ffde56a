package io.waymark.tracking.provider.broken.code;

/** Owns a table with a wrong code in its third line. */
public final class WrongCode {
    private WrongCode() {}
}
