package io.waymark.order.booking.application;

/** Tells whoever asks carriers that there is something to ask; takes effect when the caller's transaction has committed. */
public interface Wakeups {
    void bookingsAreDue();
}
