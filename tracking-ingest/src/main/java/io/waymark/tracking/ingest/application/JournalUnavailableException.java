package io.waymark.tracking.ingest.application;

/** A push cannot be made durable now: its sender must send it again. */
public final class JournalUnavailableException extends Exception {
    /** A cause for the log. */
    public JournalUnavailableException(String message) {
        super(message, null, false, false);
    }
}
