package io.waymark.tracking.vigil.adapter.persistence;

import java.sql.SQLException;

/** The database refused or was away; the turn is made again. */
public final class VigilStoreException extends RuntimeException {
    VigilStoreException(SQLException cause) {
        super("what was heard cannot be kept: SQLSTATE " + cause.getSQLState(), cause);
    }
}
