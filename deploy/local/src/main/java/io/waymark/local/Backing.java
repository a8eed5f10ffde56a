package io.waymark.local;

import io.waymark.local.encryption.Encryption;
import io.waymark.local.process.Child;
import io.waymark.local.process.Guard;
import io.waymark.local.settings.Ports;
import io.waymark.local.settings.ServiceName;
import io.waymark.local.settings.ServiceSettings;
import io.waymark.local.settings.StateFolder;
import io.waymark.testkit.servers.PostgresServer;
import io.waymark.testkit.servers.ServiceDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** PostgreSQL with a database for each service, and the broker with its topics: both keep their data in the state folder. */
final class Backing implements AutoCloseable {
    private static final Duration BROKER_START = Duration.ofMinutes(1);
    private static final Duration BACK_WITHIN = Duration.ofMinutes(2);
    private static final Duration BROKER_STOP = Duration.ofSeconds(15);
    private static final int LOOK_FOR_MILLIS = 1_000;
    private static final int BROKER_HEAP_MB = 256;

    private final StateFolder state;
    private final Ports ports;
    private final Path declarations;
    private final Guard guard;
    private final @Nullable Encryption encryption;
    private final PostgresServer postgres;
    private volatile Child broker;
    private boolean closing;

    private Backing(
            StateFolder state,
            Ports ports,
            Path declarations,
            Guard guard,
            @Nullable Encryption encryption,
            PostgresServer postgres,
            Child broker) {
        this.state = state;
        this.ports = ports;
        this.declarations = declarations;
        this.guard = guard;
        this.encryption = encryption;
        this.postgres = postgres;
        this.broker = broker;
    }

    /**
     * Starts both at the same time.
     *
     * @param declarations the folder that declares topics and users
     * @param encryption   null where both talk in clear text
     * @throws StartFailure says which did not start and why
     */
    static Backing start(
            StateFolder state,
            Ports ports,
            Path declarations,
            Map<String, String> postgresSettings,
            String databasePassword,
            Guard guard,
            @Nullable Encryption encryption) {
        Child broker = launchBroker(state, ports, declarations, guard, encryption);
        CompletableFuture<PostgresServer> database = CompletableFuture.supplyAsync(
                () -> startPostgres(state, ports.postgres(), postgresSettings, databasePassword, guard, encryption));
        try {
            Readiness.await(broker, () -> broker.tail(1).contains("topics are ready"), BROKER_START);
            return new Backing(state, ports, declarations, guard, encryption, database.join(), broker);
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
            StateFolder state,
            int port,
            Map<String, String> settings,
            String databasePassword,
            Guard guard,
            @Nullable Encryption encryption) {
        try {
            PostgresServer server = encryption == null
                    ? PostgresServer.start(state.postgres(), port, settings)
                    : PostgresServer.start(state.postgres(), port, settings, encryption.postgres());
            postmaster(state).ifPresent(process -> guard.watch(process.pid(), "INT"));
            for (ServiceName service : ServiceName.values()) {
                ServiceDatabase.make(server, service.database(), databasePassword);
            }
            return server;
        } catch (SQLException e) {
            throw new StartFailure("PostgreSQL: " + e.getMessage() + "; --fresh begins anew", e);
        } catch (IOException e) {
            throw new StartFailure("PostgreSQL: " + e.getMessage(), e);
        }
    }

    private static Child launchBroker(
            StateFolder state, Ports ports, Path declarations, Guard guard, @Nullable Encryption encryption) {
        List<String> arguments = new ArrayList<>(List.of(
                state.kafka().toString(),
                Integer.toString(ports.kafka()),
                declarations.resolve("topics.yaml").toString()));
        if (encryption != null) {
            arguments.addAll(List.of(
                    declarations.resolve("acls.yaml").toString(),
                    state.certificates().toString(),
                    state.secrets().toString()));
        }
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
        return new ServiceSettings.Servers("127.0.0.1:" + ports.kafka(), postgres);
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

    /** Ends the database server at once, where it runs, and starts it again. */
    synchronized void crashPostgres() {
        if (closing) {
            return;
        }
        try {
            postgres.crashAndRestart();
            postmaster(state).ifPresent(process -> guard.watch(process.pid(), "INT"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the broker again over its data after it was killed. */
    void restartBroker() {
        relaunchBroker();
        Readiness.await(broker, this::isBrokerReady, BROKER_START);
    }

    private synchronized void relaunchBroker() {
        if (!closing) {
            broker = launchBroker(state, ports, declarations, guard, encryption);
        }
    }

    private boolean isBrokerReady() {
        return broker.tail(1).contains("topics are ready");
    }

    /** Starts again what has ended, and returns when both answer. */
    void revive() {
        parts().forEach(part -> Readiness.revive(part, BACK_WITHIN));
    }

    /** The database server and the broker. */
    List<Part> parts() {
        return List.of(new RunningDatabase(), new RunningBroker());
    }

    private final class RunningDatabase implements Part {
        @Override
        public String name() {
            return "postgresql";
        }

        /** Whether its port is open, as the process may stay in the system's table after its end. */
        @Override
        public boolean isAlive() {
            try (Socket port = new Socket()) {
                port.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.postgres()), LOOK_FOR_MILLIS);
                return true;
            } catch (IOException refused) {
                return false;
            }
        }

        @Override
        public boolean isReady() {
            try (Connection connection = postgres.connect(PostgresServer.ADMIN_DATABASE)) {
                return connection.isValid(1);
            } catch (SQLException refused) {
                return false;
            }
        }

        @Override
        public String obituary() {
            return name() + " ended; log: " + state.postgres() + ".log";
        }

        @Override
        public void startAgain() {
            try {
                crashPostgres();
            } catch (UncheckedIOException failed) {
                throw new StartFailure(name() + ": " + failed.getMessage(), failed);
            }
        }
    }

    private final class RunningBroker implements Part {
        @Override
        public String name() {
            return broker.name();
        }

        @Override
        public boolean isAlive() {
            return broker.isAlive();
        }

        @Override
        public boolean isReady() {
            return isBrokerReady();
        }

        @Override
        public String obituary() {
            return broker.obituary();
        }

        @Override
        public void startAgain() {
            relaunchBroker();
        }
    }

    private synchronized void stopRestarts() {
        closing = true;
    }

    @Override
    public void close() {
        stopRestarts();
        broker.stop(BROKER_STOP);
        postgres.close();
    }
}
