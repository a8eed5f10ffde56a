package io.waymark.tracking.callback.domain;

/** What became of a callback. */
public enum DeliveryStatus {
    /** Waits for its turn, for an attempt or for its answer. */
    PENDING,
    /** The endpoint took it. */
    DELIVERED,
    /** The endpoint did not take it within the whole schedule, or wants no more at all. */
    GIVEN_UP
}
