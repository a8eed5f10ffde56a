package io.waymark.testkit.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A PostgreSQL server on loopback, configured as the relay demands: logical write-ahead log, durable commits. */
public sealed interface PostgresServer extends AutoCloseable permits EmbeddedPostgresServer, RunningPostgresServer {

    /** Name of an administrative database that always exists. */
    String ADMIN_DATABASE = "postgres";

    /**
     * Starts a server over a data folder, which is made when it is absent and kept when the server stops.
     *
     * @param dataFolder belongs to this server alone
     * @param port       TCP port on loopback; 0 takes a free one
     * @throws IOException when the server cannot start; the message says what to do as far as that is known
     */
    static PostgresServer start(Path dataFolder, int port) throws IOException {
        return start(dataFolder, port, Map.of());
    }

    /**
     * Starts a server that is set as a machine of some size is; see {@link #start(Path, int)}.
     *
     * @param settings configuration parameters of PostgreSQL, above those that every server of ours has
     */
    static PostgresServer start(Path dataFolder, int port, Map<String, String> settings) throws IOException {
        return EmbeddedPostgresServer.start(dataFolder, port, settings, null);
    }

    /**
     * Starts a server that talks over TLS alone; see {@link #start(Path, int, Map)}.
     *
     * @param security its certificate, and who vouches for it
     */
    static PostgresServer start(Path dataFolder, int port, Map<String, String> settings, PostgresSecurity security)
            throws IOException {
        return EmbeddedPostgresServer.start(dataFolder, port, settings, security);
    }

    /** A server that somebody else runs on a port of loopback. */
    static PostgresServer at(int port) {
        return new RunningPostgresServer(port);
    }

    /** TCP port on loopback. */
    int port();

    /** Stops the server and waits until it has let go of its data folder; does nothing when somebody else started it. */
    @Override
    void close();

    /**
     * Ends all of the server's processes at once, as a crash would, and starts it again over its data; returns when it answers.
     *
     * @throws UnsupportedOperationException where somebody else started it
     */
    void crashAndRestart() throws IOException;

    /** Does the same as {@link #close()}. */
    default void stop() {
        close();
    }

    /** The superuser of this server. */
    default String user() {
        return "postgres";
    }

    /** The password of {@link #user()}; the server trusts loopback and accepts any. */
    default String password() {
        return "postgres";
    }

    /** The JDBC URL of one of this server's databases, without user and password; with TLS, it checks whom it talks to. */
    default String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** Opens a connection to a database, as the superuser. */
    default Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), user(), password());
    }

    /** The name, where it is one that needs no quotes. */
    static String checkedName(String name) {
        if (!name.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        return name;
    }

    /**
     * Makes an empty database unless it exists already.
     *
     * @param name lower-case letters, digits and underscores
     */
    default void createDatabase(String name) throws SQLException {
        String checked = checkedName(name);
        try (Connection admin = connect(ADMIN_DATABASE);
                var exists = admin.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?");
                var create = admin.createStatement()) {
            exists.setString(1, checked);
            try (var found = exists.executeQuery()) {
                if (!found.next()) {
                    create.execute("CREATE DATABASE " + checked);
                }
            }
        }
    }
}
