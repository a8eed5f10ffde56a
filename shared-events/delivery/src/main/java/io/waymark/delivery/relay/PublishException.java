package io.waymark.delivery.relay;

/** The broker did not take a row; the relay halts and starts anew from the slot. */
final class PublishException extends RuntimeException {
    PublishException(String message) {
        super(message);
    }

    PublishException(String message, Throwable cause) {
        super(message, cause);
    }
}
