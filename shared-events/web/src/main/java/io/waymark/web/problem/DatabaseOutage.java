package io.waymark.web.problem;

import io.waymark.faults.Causes;
import io.waymark.jdbc.SqlFault;
import javax.transaction.xa.XAException;

/** Tells faults that a caller may wait for (the database is away, full or busy) from faults of our own. */
final class DatabaseOutage {

    static boolean caused(Throwable failure) {
        return SqlFault.in(failure)
                .map(fault -> switch (fault) {
                    case RACE, LOCKED, LOST, AWAY, TIMEOUT -> true;
                    case DATA, DEFECT -> false;
                })
                .orElse(false);
    }

    /** Whether it happened while a transaction committed, so that nobody knows whether it did. */
    static boolean leftTheEndOpen(Throwable failure) {
        return Causes.of(failure).anyMatch(cause -> cause instanceof XAException)
                && SqlFault.in(failure).filter(fault -> fault == SqlFault.LOST).isPresent();
    }

    private DatabaseOutage() {}
}
