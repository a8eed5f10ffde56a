package io.waymark.jdbc;

import java.sql.SQLException;

/** The database refused or could not be reached: the caller's transaction must not commit. Values are not repeated. */
public final class DatabaseException extends RuntimeException {
    private final SqlFault fault;

    /** Wraps what the driver threw. */
    public DatabaseException(SQLException cause) {
        super("SQLSTATE " + cause.getSQLState(), cause);
        this.fault = SqlFault.of(cause);
    }

    /** What it means. */
    public SqlFault fault() {
        return fault;
    }
}
