package io.waymark.order.calls;

/** How a call ended. */
public enum Outcome {
    /** Done as it was asked. */
    ACCEPTED,

    /** Done before. */
    REPEATED,

    /** Not done, for a reason that the caller can mend; of a carrier: it will not do what was asked. */
    REFUSED,

    /** Not done, and the caller was told to ask again. */
    UNAVAILABLE,

    /** The carrier answered. */
    ANSWERED,

    /** The carrier answered what cannot be read: the body is kept. */
    UNREADABLE,

    /** The carrier asked for a pause. */
    THROTTLED,

    /** The carrier failed, or did not answer in time. */
    FAILED
}
