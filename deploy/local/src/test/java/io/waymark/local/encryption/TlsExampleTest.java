package io.waymark.local.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.testkit.RepositoryRoot;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of a service with TLS sets what the suite sets, so that what is proved of one is true of the other. */
class TlsExampleTest {
    private static final String DATABASE = "quarkus.datasource.jdbc.url";

    @TempDir
    Path folder;

    @Test
    void setsWhatTheSuiteSets() throws IOException {
        Encryption encryption =
                Encryption.in(folder.resolve("certificates"), folder.resolve("secrets"), RepositoryRoot.rightsFile());
        Map<String, String> used = encryption.service("order-service", 8081);
        Properties example = new Properties();
        try (Reader text = Files.newBufferedReader(RepositoryRoot.find().resolve("deploy/tls/example.properties"))) {
            example.load(text);
        }

        assertThat(example.getProperty(DATABASE)).contains("sslmode=verify-full&sslrootcert=");
        assertThat(encryption.postgres().urlParameters()).startsWith("sslmode=verify-full&sslrootcert=");
        example.remove(DATABASE);
        assertThat(example.stringPropertyNames()).isEqualTo(used.keySet());
        assertThat(example)
                .containsEntry("kafka.security.protocol", used.get("kafka.security.protocol"))
                .containsEntry("kafka.sasl.mechanism", used.get("kafka.sasl.mechanism"))
                .containsEntry("quarkus.http.insecure-requests", used.get("quarkus.http.insecure-requests"));
    }
}
