package io.waymark.events.incidents;

/** What is wrong with an integration; each is also an exception class with an owner. */
public enum IncidentKind {
    /** A push whose signature is missing or wrong. */
    SIG_INVALID,
    /** A genuine push whose body cannot be read. */
    PAYLOAD_INVALID,
    /** A status code that the mapping data does not know. */
    MAP_UNKNOWN,
    /** A provider says that the tracking number does not exist. */
    NUMBER_INVALID,
    /** A provider follows the number at another carrier than ours. */
    CARRIER_MISMATCH,
    /** A provider stopped following a number. */
    SUBSCRIPTION_ABORTED,
    /** A provider has been silent for longer than it should be. */
    PUSH_GAP,
    /** A carrier's interface fails or does not answer. */
    CARRIER_API_DOWN,
    /** A settlement proof could not be handed to the payment service provider. */
    PSP_UPLOAD_FAILED,
    /** A transaction has no accepted settlement proof, and its time is almost or wholly over. */
    FIN_SETTLEMENT_DUE,
    /** Too large a share of calls failed. */
    ERROR_RATE,
    /** A subscriber's endpoint does not take callbacks. */
    CALLBACK_FAILING,
    /** An event whose effect fails holds up the later ones of its key. */
    KEY_PARKED
}
