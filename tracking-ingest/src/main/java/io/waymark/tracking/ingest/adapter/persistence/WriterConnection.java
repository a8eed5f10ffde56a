package io.waymark.tracking.ingest.adapter.persistence;

import io.waymark.jdbc.Columns;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A writer's own connection, outside the pool and outside JTA. Its plans are made once and for all, because planning costs a
 * small group more than executing; and every statement on it finds rows by their keys, so a plan may do nothing else: one that
 * was made while the tables were empty would otherwise scan them from end to end for ever after.
 */
final class WriterConnection implements AutoCloseable {
    private static final String PLANS = "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off"
            + " -c enable_hashjoin=off -c enable_mergejoin=off -c random_page_cost=1.1 -c jit=off";
    private static final String SESSION = PLANS + " -c statement_timeout=10s -c lock_timeout=5s"
            + " -c idle_in_transaction_session_timeout=30s -c TimeZone=UTC";
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
        properties.setProperty("binaryTransferEnable", Columns.binaryTypes());
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
