package io.waymark.reconciliation.jdbc;

import java.sql.SQLException;

/** The database refused or could not be reached; its cause says which, and the caller's transaction must not commit. */
public final class DatabaseException extends RuntimeException {
    public DatabaseException(SQLException cause) {
        super("SQLSTATE " + cause.getSQLState(), cause);
    }
}
