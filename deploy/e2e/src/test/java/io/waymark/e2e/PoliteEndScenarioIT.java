package io.waymark.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waymark.local.Composition;
import io.waymark.local.Readiness;
import io.waymark.local.SandboxBehaviour;
import io.waymark.local.Suite;
import io.waymark.local.load.KeepAliveClients;
import io.waymark.local.settings.Ports;
import io.waymark.local.settings.ServiceName;
import io.waymark.local.settings.StateFolder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is asked to end under load says first that it is not ready, and breaks no request off. */
class PoliteEndScenarioIT {
    private static final int CLIENTS = 24;
    private static final int ROUNDS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Test
    void noRequestIsBrokenOffWhenAServiceEnds() throws IOException {
        Path root = Path.of(System.getProperty("waymark.root"));
        Path config = Files.writeString(folder.resolve("end.properties"), "quarkus.shutdown.delay=3s\n");
        Composition orders = new Composition(
                Set.of(ServiceName.ORDER), Composition.WHOLE.heapMegabytes(), Composition.WHOLE.jvmFlags(), Map.of());
        try (StateFolder state = StateFolder.take(folder.resolve("state"), false);
                Suite suite = Suite.start(root, config, orders, Ports.free(), state, SandboxBehaviour.ORDINARY);
                KeepAliveClients clients = load(suite)) {
            await().atMost(PATIENCE).until(() -> clients.served().accepted() > 20 * CLIENTS);

            for (int round = 0; round < ROUNDS; round++) {
                endAndStartAgain(suite, clients);
            }
        }
    }

    private static void endAndStartAgain(Suite suite, KeepAliveClients clients) {
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> suite.stop(ServiceName.ORDER));
        URI management = suite.management(ServiceName.ORDER);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> !Readiness.isReady(management));
        int whenNotReady = clients.served().accepted();
        end.join();

        assertThat(clients.served().accepted()).isGreaterThan(whenNotReady);
        assertThat(clients.served().statuses()).containsOnlyKeys(200);

        suite.restart(ServiceName.ORDER);
        int whenReady = clients.served().accepted();
        await().atMost(PATIENCE).until(() -> clients.served().accepted() > whenReady + CLIENTS);
        assertThat(clients.served().broken()).isEmpty();
    }

    private static KeepAliveClients load(Suite suite) {
        URI door = suite.address(ServiceName.ORDER);
        String token = suite.tokens().issue("technical", null, Instant.now());
        byte[] request = ("GET /v1/parked-keys HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\n\r\n")
                .getBytes(US_ASCII);
        return KeepAliveClients.start(
                new InetSocketAddress(door.getHost(), door.getPort()), CLIENTS, Duration.ofMillis(5), () -> request);
    }
}
