package io.waymark.tracking.calls;

/** How a call ended. */
public enum Outcome {
    /** Durable, and it said something new: its body is kept. */
    ACCEPTED,

    /** Durable, and it said nothing that was not known: its body is not kept again. */
    REPEATED,

    /** No such account. */
    UNKNOWN_ACCOUNT,

    /** From an address that the account does not allow. */
    ADDRESS_REFUSED,

    /** Not signed with a valid key. */
    SIGNATURE_INVALID,

    /** Rightly signed, and not what the provider documents. */
    MALFORMED,

    /** Rightly signed and readable, and yet refused by the database. */
    UNSTORABLE,

    /** Not stored, or not surely: the provider was told to send it again. */
    UNAVAILABLE,

    /** The interface answered. */
    ANSWERED,

    /** The interface answered what cannot be read: the body is kept. */
    UNREADABLE,
    /** The interface asked for a pause. */
    THROTTLED,

    /** The interface failed, refused us, or did not answer in time. */
    FAILED
}
