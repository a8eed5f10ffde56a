package io.waymark.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.testkit.servers.Loan.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
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

    /** In a process of its own, because the library looks after the programs once in a process. */
    @Test
    void startsOverProgramsThatWereLeftHalfUnpacked() throws Exception {
        Path binaries = folder.resolve(PostgresBinaries.ofThisUser().folder().getFileName());
        Path cutOff = Files.createDirectories(binaries.resolve(version()).resolve("bin"))
                .resolve("initdb");
        Files.createFile(cutOff);

        LendingProcess.Launched lending = LendingProcess.launch(
                ProcessHandle.current().pid(), folder, Files.createTempFile(folder, "servers", ".log"));
        try (Loan server = Loan.take(lending.port(), Kind.POSTGRES)) {
            assertThat(read(PostgresServer.at(Integer.parseInt(server.address())), "postgres", "SHOW server_version"))
                    .startsWith("18.");
        } finally {
            lending.process().destroy();
            lending.process().waitFor();
        }
        assertThat(cutOff).isNotEmptyFile();
    }

    /** The name of the folder that the version in use is unpacked to. */
    private Path version() throws IOException {
        PostgresServer.start(folder.resolve("any"), 0).close();
        return PostgresBinaries.ofThisUser()
                .program("initdb")
                .resolve("../..")
                .normalize()
                .getFileName();
    }

    @Test
    void refusesADatabaseNameThatWouldNeedQuoting() {
        PostgresServer server = PostgresServer.at(1);

        assertThatThrownBy(() -> server.createDatabase("x; DROP DATABASE y"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void run(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server, "kept");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(PostgresServer server, String sql) throws SQLException {
        return read(server, "kept", sql);
    }

    private static String read(PostgresServer server, String database, String sql) throws SQLException {
        try (Connection connection = connect(server, database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(PostgresServer server, String database) throws SQLException {
        return server.connect(database);
    }
}
