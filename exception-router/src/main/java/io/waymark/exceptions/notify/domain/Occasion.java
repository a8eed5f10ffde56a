package io.waymark.exceptions.notify.domain;

/** Why somebody is told of a case. */
public enum Occasion {
    OPENED,
    REOPENED,
    /** Another desk has it now. */
    ASSIGNED,
    /** Half of a clock has passed. */
    REMINDED,
    /** A clock has run out. */
    BREACHED,
    /** A clock ran out long ago. */
    ESCALATED,
    RESOLVED
}
