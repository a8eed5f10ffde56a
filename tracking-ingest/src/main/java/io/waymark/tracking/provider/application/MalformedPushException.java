package io.waymark.tracking.provider.application;

import io.waymark.tracking.provider.domain.UnreadableKind;

/** A value that its provider's documents do not allow. Holds no value of the body, so it may be shown and logged. */
public final class MalformedPushException extends Exception {
    private final UnreadableKind kind;
    private final String where;
    private final String what;

    /**
     * A fault at a place.
     *
     * @param where such as {@code Data[0].Traces[2].AcceptTime}
     * @param what  what is wrong there, such as {@code is missing}
     */
    public MalformedPushException(UnreadableKind kind, String where, String what) {
        super(where + " " + what, null, false, false);
        this.kind = kind;
        this.where = where;
        this.what = what;
    }

    /** What is wrong, in one word. */
    public UnreadableKind kind() {
        return kind;
    }

    /** The place of the fault. */
    public String where() {
        return where;
    }

    /** What is wrong there. */
    public String what() {
        return what;
    }
}
