package io.waymark.delivery.deadletter;

import io.waymark.faults.Causes;
import org.apache.kafka.common.errors.RetriableException;

/** The broker did not take a dead letter. The letter is sent again, since a record must not vanish between two topics. */
public final class DeadLetterException extends RuntimeException {
    DeadLetterException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether sending it again may help by itself; otherwise somebody has to change the broker's settings. */
    boolean passes() {
        return Causes.of(this).anyMatch(RetriableException.class::isInstance);
    }
}
