package io.waymark.tracking.subscription.adapter.persistence;

/** The database refused; nothing of the transaction may be kept. */
public final class CallbackStoreException extends RuntimeException {
    CallbackStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
