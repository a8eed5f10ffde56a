package io.waymark.local;

import io.waymark.local.process.Child;
import io.waymark.local.process.Guard;
import io.waymark.local.settings.Ports;
import io.waymark.local.settings.ServiceName;
import io.waymark.local.settings.ServiceSettings;
import io.waymark.local.settings.StateFolder;
import io.waymark.testkit.servers.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** PostgreSQL with a database for each service, and the broker with its topics: both keep their data in the state folder. */
final class Backing implements AutoCloseable {
    private static final Duration BROKER_START = Duration.ofMinutes(1);
    private static final Duration BROKER_STOP = Duration.ofSeconds(15);
    private static final int BROKER_HEAP_MB = 256;

    private final StateFolder state;
    private final Ports ports;
    private final Path topics;
    private final Guard guard;
    private final PostgresServer postgres;
    private Child broker;

    private Backing(StateFolder state, Ports ports, Path topics, Guard guard, PostgresServer postgres, Child broker) {
        this.state = state;
        this.ports = ports;
        this.topics = topics;
        this.guard = guard;
        this.postgres = postgres;
        this.broker = broker;
    }

    /**
     * Starts both at the same time.
     *
     * @throws StartFailure says which did not start and why
     */
    static Backing start(
            StateFolder state, Ports ports, Path topics, Map<String, String> postgresSettings, Guard guard) {
        Child broker = launchBroker(state, ports, topics, guard);
        CompletableFuture<PostgresServer> database =
                CompletableFuture.supplyAsync(() -> startPostgres(state, ports.postgres(), postgresSettings, guard));
        try {
            Readiness.await(broker, () -> broker.tail(1).contains("topics are ready"), BROKER_START);
            return new Backing(state, ports, topics, guard, database.join(), broker);
        } catch (CompletionException e) {
            broker.kill();
            throw e.getCause() instanceof StartFailure failure ? failure : e;
        } catch (StartFailure e) {
            database.thenAccept(PostgresServer::close)
                    .exceptionally(failed -> null)
                    .join();
            broker.kill();
            throw e;
        }
    }

    private static PostgresServer startPostgres(
            StateFolder state, int port, Map<String, String> settings, Guard guard) {
        try {
            PostgresServer server = PostgresServer.start(state.postgres(), port, settings);
            postmaster(state).ifPresent(process -> guard.watch(process.pid(), "INT"));
            for (ServiceName service : ServiceName.values()) {
                server.createDatabase(service.database());
            }
            return server;
        } catch (IOException | SQLException e) {
            throw new StartFailure("PostgreSQL: " + e.getMessage(), e);
        }
    }

    private static Child launchBroker(StateFolder state, Ports ports, Path topics, Guard guard) {
        List<String> arguments = List.of(state.kafka().toString(), Integer.toString(ports.kafka()), topics.toString());
        return Child.start(
                "kafka",
                Jvm.ownClass(BrokerProcess.class, BROKER_HEAP_MB, arguments),
                Map.of("CLASSPATH", System.getProperty("java.class.path")),
                state.log("kafka"),
                guard);
    }

    /** The server process; it is no descendant of this one, because its launcher lets go of it. */
    private static Optional<ProcessHandle> postmaster(StateFolder state) throws IOException {
        Path file = state.postgres().resolve("postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst().trim()))
                : Optional.empty();
    }

    ServiceSettings.Servers servers() {
        return new ServiceSettings.Servers(
                "127.0.0.1:" + ports.kafka(), postgres.port(), postgres.user(), postgres.password());
    }

    PostgresServer postgres() {
        return postgres;
    }

    Child broker() {
        return broker;
    }

    Optional<ProcessHandle> postmaster() {
        try {
            return postmaster(state);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Ends the database server at once and starts it again. */
    void crashPostgres() {
        try {
            postgres.crashAndRestart();
            postmaster(state).ifPresent(process -> guard.watch(process.pid(), "INT"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the broker again over its data after it was killed. */
    void restartBroker() {
        broker = launchBroker(state, ports, topics, guard);
        Readiness.await(broker, () -> broker.tail(1).contains("topics are ready"), BROKER_START);
    }

    @Override
    public void close() {
        broker.stop(BROKER_STOP);
        postgres.close();
    }
}
