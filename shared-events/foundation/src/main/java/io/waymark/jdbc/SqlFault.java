package io.waymark.jdbc;

import io.waymark.faults.Causes;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a failure of the database means: the one place that reads an SQLSTATE, so that doors, consumers and writers never take
 * the same failure for different things.
 *
 * <p>Codes after <a href="https://www.postgresql.org/docs/18/errcodes-appendix.html">PostgreSQL's table</a>.
 */
public enum SqlFault {
    /** A value cannot be stored or breaks a constraint (22, 23, 54): the same values fail again. */
    DATA(false),
    /** Two transactions met (40001, 40P01): the same work succeeds when it is tried again. */
    RACE(true),
    /** Somebody holds the lock for too long (55P03): the same work succeeds once it is free. */
    LOCKED(true),
    /** The connection is gone (08, 57P01, 57P02, 25P03): a fresh one is worth a try at once. */
    LOST(true),
    /** The server starts, stops, is full, out of connections, or read-only after a failover (53, 57P, 58, 25006). */
    AWAY(true),
    /** The statement took longer than it may (57014): less at a time may succeed, the same again hardly. */
    TIMEOUT(false),
    /** Our own mistake, such as a table that does not exist. */
    DEFECT(false);

    /** Agroal gives up waiting for a free connection without an SQLSTATE; its text is all there is to go by. */
    private static final String POOL_EXHAUSTED = "cquisition timeout";

    /** A text with U+0000, in a text or in JSON, and a time beyond the calendar. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05", "22008", "22009");

    private final boolean passes;

    SqlFault(boolean passes) {
        this.passes = passes;
    }

    /** Whether the same work succeeds once the fault has passed. */
    public boolean passes() {
        return passes;
    }

    /** What one failure means. */
    public static SqlFault of(SQLException failed) {
        String state = failed.getSQLState();
        if (state == null || state.length() != 5) {
            return isOfThePool(failed) ? AWAY : DEFECT;
        }
        return switch (state) {
            case "40001", "40P01" -> RACE;
            case "55P03" -> LOCKED;
            case "57P01", "57P02", "25P03" -> LOST;
            case "25006" -> AWAY;
            case "57014" -> TIMEOUT;
            default ->
                switch (state.substring(0, 2)) {
                    case "22", "23", "54" -> DATA;
                    case "08" -> LOST;
                    case "53", "58" -> AWAY;
                    default -> state.startsWith("57P") ? AWAY : DEFECT;
                };
        };
    }

    /**
     * What the database's part in a failure means: a fault that passes goes before one that stays, as it explains the others.
     *
     * @return empty where the database has no part in it
     */
    public static Optional<SqlFault> in(Throwable failure) {
        return Causes.of(failure)
                .map(SqlFault::partOf)
                .filter(Optional::isPresent)
                .map(Optional::get)
                .reduce((first, next) -> !first.passes && next.passes ? next : first);
    }

    /** Whether the database refused a value that no column of its kind can hold: whoever sent the value is at fault. */
    public static boolean isUnstorable(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof SQLException refused
                        && refused.getSQLState() != null
                        && UNSTORABLE.contains(refused.getSQLState()));
    }

    private static Optional<SqlFault> partOf(Throwable cause) {
        return switch (cause) {
            case SQLException failed -> Optional.of(of(failed));
            case ConnectException refused -> Optional.of(AWAY);
            default -> Optional.empty();
        };
    }

    private static boolean isOfThePool(SQLException failed) {
        @Nullable String message = failed.getMessage();
        return failed instanceof SQLTransientException || (message != null && message.contains(POOL_EXHAUSTED));
    }
}
