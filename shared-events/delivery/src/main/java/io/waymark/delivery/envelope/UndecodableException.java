package io.waymark.delivery.envelope;

/** A record that can never be understood, however often it is tried: it belongs in the dead-letter topic. */
public final class UndecodableException extends Exception {
    public UndecodableException(String message) {
        super(message);
    }

    public UndecodableException(String message, Throwable cause) {
        super(message, cause);
    }
}
