package io.waymark.delivery.inbox;

/** What becomes of an event whose type this version of the contract does not know. */
public enum UnknownTypes {
    /** Counted and passed over: a newer sender tells facts that concern newer readers only. */
    SKIP,

    /** Put aside with its cause: a command that nobody carries out must not vanish. */
    DEAD_LETTER
}
