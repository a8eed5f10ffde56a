package io.waymark.tracking.calls.application;

import java.sql.SQLException;

/** The database did not take or give lines of the log; the cause says why. */
public final class CallStoreException extends RuntimeException {
    private static final String DATA_EXCEPTION = "22";
    private final boolean isForGood;

    public CallStoreException(String message, SQLException cause) {
        super(message, cause);
        String state = cause.getSQLState();
        this.isForGood = state != null && state.startsWith(DATA_EXCEPTION);
    }

    /** Whether trying again cannot help. */
    boolean isForGood() {
        return isForGood;
    }
}
