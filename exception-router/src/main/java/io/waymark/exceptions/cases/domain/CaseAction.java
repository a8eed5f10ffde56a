package io.waymark.exceptions.cases.domain;

/** What a person at a desk can do with a case. */
public enum CaseAction {
    ACKNOWLEDGE,
    START,
    WAIT,
    RESOLVE,
    ASSIGN,
    /** Ends it for good: what comes back is a new case. */
    CLOSE
}
