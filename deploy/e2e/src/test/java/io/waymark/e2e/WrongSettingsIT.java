package io.waymark.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waymark.local.Composition;
import io.waymark.local.Jvm;
import io.waymark.local.process.Child;
import io.waymark.local.process.Guard;
import io.waymark.local.secrets.Secrets;
import io.waymark.local.secrets.SigningKey;
import io.waymark.local.settings.Ports;
import io.waymark.local.settings.ServiceName;
import io.waymark.local.settings.ServiceSettings;
import io.waymark.testkit.servers.PostgresServer;
import io.waymark.testkit.servers.ServiceDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service whose settings or tables are wrong says which and why in one line, before it looks for a broker. */
class WrongSettingsIT {
    /** A line of properties that the service cannot use, and what it has to say of it. */
    private record Fault(String line, String told) {}

    @TempDir
    Path folder;

    @Test
    void areToldBeforeAnythingConnectsToKafka() throws IOException, SQLException {
        for (String table : List.of("classes.csv", "psp-answers.csv")) {
            Files.writeString(Files.createDirectories(folder.resolve("tables")).resolve(table), "nothing\nof use\n");
        }
        Map<ServiceName, Child> services = new EnumMap<>(ServiceName.class);
        try (Guard guard = Guard.start();
                PostgresServer postgres = PostgresServer.start(folder.resolve("postgres"), 0)) {
            for (ServiceName service : ServiceName.values()) {
                ServiceDatabase.make(postgres, service.database(), secrets().databasePassword());
                services.put(service, start(service, postgres, guard));
            }
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> services.values().stream().noneMatch(Child::isAlive));
        }
        services.forEach((service, child) -> {
            assertThat(child.cause()).contains(fault(service).told()).hasLineCount(1);
            assertThat(log(service)).content(UTF_8).doesNotContainIgnoringCase("org.apache.kafka");
        });
    }

    private Child start(ServiceName service, PostgresServer postgres, Guard guard) throws IOException {
        ServiceSettings settings = new ServiceSettings(
                Ports.free(),
                new ServiceSettings.Servers("127.0.0.1:1", postgres),
                secrets(),
                SigningKey.in(secretsFolder()));
        Path properties = folder.resolve(service.module() + ".properties");
        Files.writeString(properties, settings.of(service) + fault(service).line() + "\n", UTF_8);
        Path packaged =
                Path.of(System.getProperty("waymark.root"), service.module(), "target/quarkus-app/quarkus-run.jar");
        return Child.start(
                service.module(),
                Jvm.service(packaged, properties.toUri().toString(), Composition.WHOLE),
                Map.of(),
                log(service),
                guard);
    }

    private Secrets secrets() throws IOException {
        return Secrets.in(secretsFolder());
    }

    private Path secretsFolder() throws IOException {
        return Files.createDirectories(folder.resolve("secrets"));
    }

    private Path log(ServiceName service) {
        return folder.resolve(service.module() + ".log");
    }

    private Fault fault(ServiceName service) {
        String tables = "waymark.tables.folder=" + folder.resolve("tables");
        return switch (service) {
            case ORDER -> new Fault("waymark.privacy.keyset=nonsense", "waymark.privacy.keyset is no key set");
            case TRACKING ->
                new Fault(
                        "waymark.providers.standard.accounts.sandbox.secret=whsec_short",
                        "waymark.providers.standard.accounts.sandbox:");
            case EXCEPTIONS -> new Fault(tables, "classes.csv, line 1, column nothing: is no column of this table");
            case RECONCILIATION ->
                new Fault(tables, "psp-answers.csv, line 1, column nothing: is no column of this table");
        };
    }
}
