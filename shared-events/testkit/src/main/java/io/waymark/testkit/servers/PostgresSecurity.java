package io.waymark.testkit.servers;

import io.waymark.testkit.certificates.Issued;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What PostgreSQL needs to talk over TLS alone, and what its clients need.
 *
 * @param certificate the server's own; the server refuses a key that others may read
 * @param authority   a PEM file: who vouches for the server
 */
public record PostgresSecurity(Issued certificate, Path authority) {
    /** Nobody comes in clear text; the superuser, who comes before there are passwords, is believed, all others prove who they are. */
    private static final String WHO_MAY_COME = """
            hostssl all postgres 127.0.0.1/32 trust
            hostssl all postgres ::1/128      trust
            hostssl all all      127.0.0.1/32 scram-sha-256
            hostssl all all      ::1/128      scram-sha-256
            """;

    /** Configuration parameters of the server; writes the file that says who may come beside its data folder. */
    Map<String, String> settings(Path dataFolder) throws IOException {
        Path rules = dataFolder.resolveSibling(dataFolder.getFileName() + ".hba.conf");
        Files.writeString(rules, WHO_MAY_COME);
        return Map.of(
                "ssl", "on",
                "ssl_cert_file", certificate.certificate().toAbsolutePath().toString(),
                "ssl_key_file", certificate.key().toAbsolutePath().toString(),
                "ssl_min_protocol_version", "TLSv1.2",
                "hba_file", rules.toAbsolutePath().toString());
    }

    /** What a JDBC URL says behind its question mark, to talk to nobody else. */
    public String urlParameters() {
        return "sslmode=verify-full&sslrootcert=" + authority.toAbsolutePath();
    }
}
