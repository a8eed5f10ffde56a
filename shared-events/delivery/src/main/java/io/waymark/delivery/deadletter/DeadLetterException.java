package io.waymark.delivery.deadletter;

import org.apache.kafka.common.errors.RetriableException;

/** The broker did not take a dead letter. Always tried again, since a record must not vanish between two topics. */
public final class DeadLetterException extends RetriableException {
    DeadLetterException(String message, Throwable cause) {
        super(message, cause);
    }
}
