package io.waymark.tracking.polling.domain;

import java.time.Duration;

/** What becomes of a number after it was looked at. */
public sealed interface Next {
    /** It is due again. */
    record In(Duration pause) implements Next {}

    /** Nobody asks about it any more. */
    record Stop(Reason reason) implements Next {}

    /** Why nobody asks any more. */
    enum Reason {
        /** The parcel arrived, and nothing took that back for long enough. */
        FINISHED,
        /** Nothing new was heard of it for too long. */
        SILENT,
        /** The carrier says that no such number exists. */
        REFUSED
    }
}
