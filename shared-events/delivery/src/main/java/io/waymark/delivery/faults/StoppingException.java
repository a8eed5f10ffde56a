package io.waymark.delivery.faults;

/** The application stops while work still waits for a fault to pass; the work is done again after the next start. */
public final class StoppingException extends RuntimeException {
    StoppingException(Throwable fault) {
        super("the application stops before the work succeeded", fault);
    }
}
