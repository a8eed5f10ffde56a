package io.waymark.order.drawing;

/** Where a line stands in its room. */
public enum Align {
    /** Where reading begins: left, and right in scripts that are read from the right. */
    START,
    CENTRE,
    END
}
