package io.waymark.exceptions.cases.domain;

/** What a person at a desk can do with a case. */
public enum CaseAction {
    ACKNOWLEDGE,
    START,
    WAIT,
    RESOLVE,
    ASSIGN,
    /** Opens it again, as long as new trouble would. */
    REOPEN,
    /** Adds words to its story; it stays as it is. */
    NOTE,
    /** Ends it for good: what comes back is a new case. */
    CLOSE
}
