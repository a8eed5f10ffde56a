package io.waymark.delivery.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * The database whose outbox is relayed. The relay opens connections of its own, since they live for hours and must not
 * compete with requests for a pool.
 *
 * @param jdbcUrl the application's own
 */
public record RelayDatabase(String jdbcUrl, String user, String password) {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /**
     * Opens a connection with keepalives.
     *
     * @param purpose shown in {@code pg_stat_activity}
     * @param answer  a statement without an answer for so long fails; zero waits for ever
     */
    Connection open(String purpose, Duration answer) throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.APPLICATION_NAME.set(properties, "waymark-relay-" + purpose);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.CONNECT_TIMEOUT.set(properties, (int) CONNECT.toSeconds());
        PGProperty.SOCKET_TIMEOUT.set(properties, (int) answer.toSeconds());
        Connection connection = new Driver().connect(jdbcUrl, properties);
        if (connection == null) {
            throw new SQLException("no PostgreSQL address: " + jdbcUrl, "08001");
        }
        return connection;
    }

    /** Host, port, database and further parameters of the URL, under pgjdbc's property names. */
    public Properties address() {
        Properties parsed = Driver.parseURL(jdbcUrl, new Properties());
        if (parsed == null) {
            throw new IllegalArgumentException("no PostgreSQL address: " + jdbcUrl);
        }
        return parsed;
    }

    /** The database's name. */
    String name() {
        return address().getProperty(PGProperty.PG_DBNAME.getName());
    }

    /** The slot's name when none is configured. */
    String defaultSlot() {
        String plain = name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        String prefixed = plain.startsWith("waymark_") ? plain : "waymark_" + plain;
        return prefixed.substring(0, Math.min(prefixed.length(), 63));
    }

    @Override
    public String toString() {
        return "RelayDatabase[" + jdbcUrl + "]";
    }
}
