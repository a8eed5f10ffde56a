package io.waymark.tracking.performance.adapter.persistence;

import java.sql.SQLException;

/** The database refused figures; the cause says why. */
public final class PerformanceStoreException extends RuntimeException {
    PerformanceStoreException(String message, SQLException cause) {
        super(message, cause);
    }
}
