package io.waymark.reconciliation.settlement.domain;

/** A table of carriers that nobody can use; the message says why. */
public final class UnreadableListException extends RuntimeException {
    public UnreadableListException(String why) {
        super(why);
    }
}
