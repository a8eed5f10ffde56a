package io.waymark.web.problem;

import io.waymark.jdbc.SqlFault;

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

    private DatabaseOutage() {}
}
