package io.waymark.delivery.inbox;

/** What becomes of an event that this consumer has applied before: topics may deliver each twice. */
public enum Repetitions {
    /** Recognised by the inbox and passed over; costs a row for each event. */
    PASSED_OVER,

    /** Applied again: only for a handler that looks up how things are now and makes its effect agree with that. */
    HARMLESS
}
