package io.waymark.delivery.inbox;

/** The database refused an inbox row; the batch is tried again. */
public final class InboxException extends RuntimeException {
    InboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
