package io.waymark.order.booking.adapter.http.description;

/** What an answer means that is no success. */
public enum FailureKind {
    /** Refused for good: asking again changes nothing. */
    REFUSED,
    /** Not now. */
    RETRY,
    /** Not now, because we ask too often. */
    RATE_LIMITED,
    /** Our reference was booked before; what is held under it tells the number. */
    EXISTS,
    /** The carrier holds no such shipment, for certain. */
    NOT_FOUND,
    /** The carrier has begun to move it, and keeps it. */
    MOVING
}
