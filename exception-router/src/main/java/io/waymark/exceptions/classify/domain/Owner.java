package io.waymark.exceptions.classify.domain;

/** The four desks; every case belongs to exactly one of them. */
public enum Owner {
    OPERATIONS,
    SUPPORT,
    TECHNICAL,
    FINANCE
}
