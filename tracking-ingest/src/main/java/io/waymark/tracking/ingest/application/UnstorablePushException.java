package io.waymark.tracking.ingest.application;

/** The database refuses the values of a push; sending it again cannot help. */
public final class UnstorablePushException extends Exception {
    /** A refusal by its SQLSTATE. */
    public UnstorablePushException(String sqlState) {
        super("refused with SQLSTATE " + sqlState, null, false, false);
    }
}
