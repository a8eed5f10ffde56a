package io.waymark.delivery.relay;

/** The stream broke; reading starts anew from the slot. */
public final class ChangeStreamException extends Exception {
    public ChangeStreamException(String message, Throwable cause) {
        super(message, cause);
    }
}
