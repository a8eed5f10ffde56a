package io.waymark.tracking.calls.application;

/** The database refused lines of the log; the cause says why. */
public final class CallStoreException extends RuntimeException {
    public CallStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
