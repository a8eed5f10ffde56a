package io.waymark.tracking.provider.application;

/** A body that its provider's documents do not allow. Holds no value of the body, so it may be shown and logged. */
public final class MalformedPushException extends Exception {
    private final String where;
    private final String what;

    /**
     * A fault at a place.
     *
     * @param where such as {@code Data[0].Traces[2].AcceptTime}
     * @param what  what is wrong there, such as {@code is missing}
     */
    public MalformedPushException(String where, String what) {
        super(where + " " + what, null, false, false);
        this.where = where;
        this.what = what;
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
