package io.waymark.order.booking.application;

/** Which carriers people have told this service to leave alone. Answers at once, from memory. */
public interface CarrierPauses {
    /** @param carrier our code, upper case */
    boolean isPaused(String carrier);
}
