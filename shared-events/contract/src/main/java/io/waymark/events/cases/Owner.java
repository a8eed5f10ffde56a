package io.waymark.events.cases;

/** The four desks that own cases. */
public enum Owner {
    OPERATIONS,
    SUPPORT,
    TECHNICAL,
    FINANCE
}
