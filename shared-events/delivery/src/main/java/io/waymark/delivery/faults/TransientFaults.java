package io.waymark.delivery.faults;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * Recognises faults of the surroundings: the same work succeeds once they have passed. Everything else is the work's own
 * failure and is not cured by trying again.
 *
 * <p>Classes and codes after <a href="https://www.postgresql.org/docs/18/errcodes-appendix.html">PostgreSQL's table</a>.
 */
public final class TransientFaults {
    /** 08 connection, 53 resources (disk, memory, connections), 57P0 server stops or starts. */
    private static final Set<String> STATE_CLASSES = Set.of("08", "53", "57P0");

    /** Serialization failure, deadlock, lock not available, and a server that a failover made read-only. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03", "25006");

    /** Whether the fault, or anything that caused it or was suppressed by it, passes by itself. */
    public static boolean isTransient(Throwable fault) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(fault);
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (!seen.add(next)) {
                continue;
            }
            if (passes(next)) {
                return true;
            }
            follow(next.getCause(), open);
            for (Throwable suppressed : next.getSuppressed()) {
                follow(suppressed, open);
            }
            if (next instanceof SQLException refused) {
                follow(refused.getNextException(), open);
            }
        }
        return false;
    }

    private static void follow(@Nullable Throwable next, Deque<Throwable> open) {
        if (next != null) {
            open.add(next);
        }
    }

    private static boolean passes(Throwable fault) {
        return switch (fault) {
            case SQLException refused -> passes(refused);
            case RetriableException ignored -> true;
            default -> false;
        };
    }

    private static boolean passes(SQLException refused) {
        String state = refused.getSQLState();
        if (state == null) {
            return isAcquisitionTimeout(refused);
        }
        return STATES.contains(state) || STATE_CLASSES.stream().anyMatch(state::startsWith);
    }

    /** Agroal reports an exhausted pool without an SQLSTATE; its text is all there is to go by. */
    private static boolean isAcquisitionTimeout(SQLException refused) {
        String message = refused.getMessage();
        return message != null && message.contains("cquisition timeout");
    }

    private TransientFaults() {}
}
