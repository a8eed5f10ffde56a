package io.waymark.tracking.ingest.adapter.persistence;

import java.sql.SQLException;

/** What an SQLSTATE of PostgreSQL asks of us. */
enum SqlFault {
    /** A value cannot be stored or breaks a constraint: the same values fail again. */
    DATA(1),
    /** Two transactions met; the same work succeeds when it is tried again. */
    RACE(5),
    /** The connection is gone: it may have been dead for long, so a fresh one is worth a try. */
    LOST(2),
    /** The server or its disk is in trouble, or a lock is held for too long. */
    TROUBLE(1);

    private final int mostTries;

    SqlFault(int mostTries) {
        this.mostTries = mostTries;
    }

    static SqlFault of(SQLException failed) {
        String state = failed.getSQLState() == null ? "" : failed.getSQLState();
        if (state.equals("40001") || state.equals("40P01")) {
            return RACE;
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return LOST;
        }
        return state.startsWith("22") || state.startsWith("23") ? DATA : TROUBLE;
    }

    /** How often a group that failed so is tried in all. */
    int mostTries() {
        return mostTries;
    }
}
