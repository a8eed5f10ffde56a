package io.waymark.tracking.ingest.adapter.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A writer's own connection, outside the pool and outside JTA. Plans are made anew each time: one that was cached while the
 * tables were empty would scan them from end to end for ever after.
 */
final class WriterConnection implements AutoCloseable {
    private static final String SESSION = "-c plan_cache_mode=force_custom_plan -c statement_timeout=10s"
            + " -c lock_timeout=5s -c idle_in_transaction_session_timeout=30s -c TimeZone=UTC";
    private final String url;
    private final Properties properties = new Properties();
    private @Nullable Connection open;

    WriterConnection(String url, String user, String password, String name) {
        this.url = url;
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", name);
        properties.setProperty("options", SESSION);
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("loginTimeout", "3");
        properties.setProperty("socketTimeout", "15");
        properties.setProperty("tcpKeepAlive", "true");
    }

    /** The connection, opened anew where it was lost. */
    Connection get() throws SQLException {
        Connection current = open;
        if (current == null) {
            current = DriverManager.getConnection(url, properties);
            open = current;
            current.setAutoCommit(false);
        }
        return current;
    }

    /** Rolls back after a failure; a connection that cannot is thrown away. */
    void rollback() {
        Connection current = open;
        if (current != null) {
            try {
                current.rollback();
            } catch (SQLException lost) {
                close();
            }
        }
    }

    @Override
    public void close() {
        Connection current = open;
        open = null;
        if (current != null) {
            try {
                current.close();
            } catch (SQLException lost) {
                // It was lost before; there is nothing left to close.
            }
        }
    }
}
