package io.waymark.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that a test trusts must be durable and fit for logical decoding. */
class PostgresServerIT {
    @TempDir
    Path folder;

    @Test
    void keepsWhatWasCommittedOverARestart() throws Exception {
        int port;
        try (PostgresServer first = PostgresServer.start(folder.resolve("data"), 0)) {
            port = first.port();
            first.createDatabase("kept");
            first.createDatabase("kept");
            run(first, "CREATE TABLE t (v int); INSERT INTO t VALUES (42)");
        }

        try (PostgresServer second = PostgresServer.start(folder.resolve("data"), port)) {
            assertThat(second.port()).isEqualTo(port);
            assertThat(read(second, "SELECT v FROM t")).isEqualTo("42");
            assertThat(read(second, "SHOW fsync")).isEqualTo("on");
            assertThat(read(second, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(read(second, "SHOW wal_level")).isEqualTo("logical");
            assertThat(read(second, "SHOW server_version")).startsWith("18.");
            assertThat(read(second, "SELECT slot_name FROM pg_create_logical_replication_slot('s', 'pgoutput')"))
                    .isEqualTo("s");
        }
    }

    @Test
    void refusesADatabaseNameThatWouldNeedQuoting() {
        PostgresServer server = PostgresServer.at(1);

        assertThatThrownBy(() -> server.createDatabase("x; DROP DATABASE y"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void run(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("kept"), server.user(), server.password());
    }
}
