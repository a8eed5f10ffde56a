package io.waymark.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.testkit.certificates.CertificateAuthority;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A database server with a certificate talks to nobody in clear text, and its clients check who it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresTlsIT {
    private PostgresServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        CertificateAuthority authority = CertificateAuthority.in(folder.resolve("certificates"));
        server = PostgresServer.start(
                folder.resolve("postgres"),
                0,
                Map.of(),
                new PostgresSecurity(authority.issue("postgres"), authority.certificate()));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void itsOwnUrlLeadsToItOverTls() throws SQLException {
        try (Connection connection = server.connect(PostgresServer.ADMIN_DATABASE);
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()")) {
            row.next();
            assertThat(row.getBoolean("ssl")).isTrue();
            assertThat(row.getString("version")).isEqualTo("TLSv1.3");
        }
    }

    @Test
    void clearTextIsRefused() {
        assertThatThrownBy(() -> open("sslmode=disable")).hasMessageContaining("no encryption");
    }

    @Test
    void aServerOfAnotherAuthorityIsNotTalkedTo(@TempDir Path elsewhere) {
        Path stranger = CertificateAuthority.in(elsewhere).certificate();

        assertThatThrownBy(() -> open("sslmode=verify-full&sslrootcert=" + stranger))
                .hasMessageContaining("SSL error");
    }

    private void open(String parameters) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + PostgresServer.ADMIN_DATABASE;
        DriverManager.getConnection(url + "?" + parameters, server.user(), server.password())
                .close();
    }
}
