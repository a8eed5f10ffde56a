package io.waymark.events.incidents;

/** What is wrong with an integration; each is also an exception class with an owner. */
public enum IncidentKind {
    SIG_INVALID,
    PAYLOAD_INVALID,
    MAP_UNKNOWN,
    NUMBER_INVALID,
    CARRIER_MISMATCH,
    SUBSCRIPTION_ABORTED,
    PUSH_GAP,
    CARRIER_API_DOWN,
    PSP_UPLOAD_FAILED,
    ERROR_RATE
}
