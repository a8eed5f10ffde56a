package io.waymark.tracking.polling.adapter.persistence;

import java.sql.SQLException;

/** The database refused or was away; what was taken is due again when its lease is over. */
public final class PollingStoreException extends RuntimeException {
    PollingStoreException(String message, SQLException cause) {
        super(message + ": SQLSTATE " + cause.getSQLState(), cause);
    }
}
