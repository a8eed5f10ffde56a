package io.waymark.delivery.outbox;

/** The database refused an outbox row; the caller's transaction must not commit. */
public final class OutboxException extends RuntimeException {
    OutboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
