package io.waymark.tracking.mapping.adapter.persistence;

import java.sql.SQLException;

/** The database refused or was away; the transaction must not commit and may be tried again. */
public final class MappingStoreException extends RuntimeException {
    MappingStoreException(String message, SQLException cause) {
        super(message + ": SQLSTATE " + cause.getSQLState(), cause);
    }
}
