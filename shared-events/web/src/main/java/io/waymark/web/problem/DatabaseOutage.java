package io.waymark.web.problem;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells faults that pass by themselves (the database is away, full or busy) from faults of our own. */
final class DatabaseOutage {
    /** Classes of SQLSTATE: no connection, too few resources, shut down or starting, lost a race and rolled back. */
    private static final List<String> PASSING = List.of("08", "53", "57P", "40");

    /** Agroal gives up waiting for a free connection with a bare {@link SQLException}. */
    private static final String POOL_EXHAUSTED = "Acquisition timeout";

    static boolean caused(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof ConnectException
                    || cause instanceof SQLTransientException
                    || (cause instanceof SQLException fault && passes(fault.getSQLState(), fault.getMessage()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(@Nullable String state, @Nullable String message) {
        return state == null
                ? message != null && message.startsWith(POOL_EXHAUSTED)
                : PASSING.stream().anyMatch(state::startsWith);
    }

    private DatabaseOutage() {}
}
