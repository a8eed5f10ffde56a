package io.waymark.order.persistence;

import java.sql.SQLException;

/** The database refused a statement; the SQLSTATE says why, values are not repeated. */
public final class SqlException extends RuntimeException {
    SqlException(SQLException cause) {
        super("SQLSTATE " + cause.getSQLState(), cause);
    }
}
