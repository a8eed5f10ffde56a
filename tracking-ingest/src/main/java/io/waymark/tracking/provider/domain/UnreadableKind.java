package io.waymark.tracking.provider.domain;

/** What is wrong with a value that a provider sent. */
public enum UnreadableKind {
    /** A value that must be there is not. */
    MISSING,
    /** No time that can be understood. */
    TIME,
    /** Longer than anything that is kept of such a value. */
    LENGTH,
    /** Holds what is no character, such as NUL or half of one. */
    CHARACTER,
    /** Another kind of value than the provider documents, such as a list for a text. */
    SHAPE,
    /** Readable, and yet none of the values that are documented. */
    VALUE,
    /** More than is kept of one push or of one shipment. */
    SURPLUS,
    /** About a parcel for which the account may not speak. */
    FOREIGN,
    /** About a parcel that no order names yet, from an account that may speak for some merchants' alone. */
    AWAITED;

    /** Whether somebody must look at it: what is awaited is taken in by itself. */
    public boolean isFault() {
        return this != AWAITED;
    }
}
