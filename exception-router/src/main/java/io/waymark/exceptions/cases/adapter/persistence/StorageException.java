package io.waymark.exceptions.cases.adapter.persistence;

import java.sql.SQLException;

/** The database refused; the transaction must not commit and may be tried again. */
public final class StorageException extends RuntimeException {
    StorageException(SQLException cause) {
        super("the database refused: SQLSTATE " + cause.getSQLState(), cause);
    }
}
