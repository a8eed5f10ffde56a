package io.waymark.tracking.calls.application;

/** The database did not take or give lines of the log; the cause says why. */
public final class CallStoreException extends RuntimeException {
    private final boolean isForGood;

    /** @param isForGood whether trying again cannot help */
    public CallStoreException(String message, Throwable cause, boolean isForGood) {
        super(message, cause);
        this.isForGood = isForGood;
    }

    boolean isForGood() {
        return isForGood;
    }
}
