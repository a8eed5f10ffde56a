package io.waymark.local;

import io.waymark.local.process.Child;
import io.waymark.local.process.Guard;
import io.waymark.local.process.Memory;
import io.waymark.local.secrets.SecretFile;
import io.waymark.local.secrets.Secrets;
import io.waymark.local.secrets.SigningKey;
import io.waymark.local.secrets.Tokens;
import io.waymark.local.settings.Ports;
import io.waymark.local.settings.ServiceName;
import io.waymark.local.settings.ServiceSettings;
import io.waymark.local.settings.StateFolder;
import io.waymark.sandbox.carrier.CarrierServer;
import io.waymark.sandbox.psp.PspServer;
import io.waymark.testkit.servers.PostgresServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything of one local installation while it runs: servers, simulators and the four services, each of which can be killed and started again. */
public final class Suite implements AutoCloseable {
    private static final Duration SERVICE_START = Duration.ofMinutes(2);
    private static final Duration SERVICE_STOP = Duration.ofSeconds(20);

    private final Path root;
    private final @Nullable Path config;
    private final Composition composition;
    private final Ports ports;
    private final StateFolder state;
    private final Secrets secrets;
    private final SigningKey signingKey;
    private final Guard guard;
    private final Backing backing;
    private final CarrierServer carriers;
    private final PspServer psp;
    private final Map<ServiceName, Child> services = new EnumMap<>(ServiceName.class);

    private Suite(
            Path root,
            @Nullable Path config,
            Composition composition,
            Ports ports,
            StateFolder state,
            SandboxBehaviour behaviour,
            Guard guard) {
        this.root = root;
        this.config = config;
        this.composition = composition;
        this.ports = ports;
        this.state = state;
        this.secrets = Secrets.in(state.secrets());
        this.signingKey = SigningKey.in(state.secrets());
        this.guard = guard;
        this.carriers = CarrierServer.start(ports.carriers(), behaviour.carrier(secrets));
        this.psp = PspServer.start(ports.psp(), behaviour.psp(secrets));
        this.backing =
                Backing.start(state, ports, root.resolve("deploy/kafka/topics.yaml"), composition.postgres(), guard);
    }

    /**
     * Starts everything and returns when every service says that it is ready.
     *
     * @param root   the repository, for the packaged services and the topics
     * @param config more properties for all services; null for none
     * @throws StartFailure where something cannot start; nothing is left running then
     */
    public static Suite start(
            Path root, @Nullable Path config, Ports ports, StateFolder state, SandboxBehaviour behaviour) {
        return start(root, config, Composition.WHOLE, ports, state, behaviour);
    }

    /** Starts a part of the suite; see {@link #start(Path, Path, Ports, StateFolder, SandboxBehaviour)}. */
    public static Suite start(
            Path root,
            @Nullable Path config,
            Composition composition,
            Ports ports,
            StateFolder state,
            SandboxBehaviour behaviour) {
        ports.requireFree();
        Guard guard = Guard.start();
        try {
            Suite suite = new Suite(root, config, composition, ports, state, behaviour, guard);
            suite.startServices();
            return suite;
        } catch (StartFailure e) {
            guard.close();
            throw e;
        }
    }

    private void startServices() {
        try {
            List<ServiceName> wanted = Stream.of(ServiceName.values())
                    .filter(composition.services()::contains)
                    .toList();
            for (ServiceName service : wanted) {
                launch(service);
            }
            for (ServiceName service : wanted) {
                Readiness.await(child(service), () -> isReadyAmongLiving(service), SERVICE_START);
            }
        } catch (StartFailure e) {
            close();
            throw e;
        }
    }

    private void launch(ServiceName service) {
        Path packaged = root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(packaged)) {
            throw new StartFailure(packaged + " is missing; run ./mvnw -DskipTests package");
        }
        Path properties = state.services().resolve(service.module() + ".properties");
        SecretFile.write(properties, new ServiceSettings(ports, backing.servers(), secrets, signingKey).of(service));
        // Of two files that say the same, the one that is named first wins.
        String locations = (config == null ? "" : config.toUri() + ",") + properties.toUri();
        services.put(
                service,
                Child.start(
                        service.module(),
                        Jvm.service(packaged, locations, composition),
                        Map.of(),
                        state.log(service.module()),
                        guard));
    }

    /** Whether the service is ready; one that died meanwhile is told of at once and not when its turn comes. */
    private boolean isReadyAmongLiving(ServiceName service) {
        services.values().forEach(Readiness::requireAlive);
        return Readiness.isReady(address(service));
    }

    private void awaitReady(ServiceName service) {
        Readiness.await(child(service), () -> Readiness.isReady(address(service)), SERVICE_START);
    }

    private Child child(ServiceName service) {
        Child child = services.get(service);
        if (child == null) {
            throw new IllegalStateException(service.module() + " was never started");
        }
        return child;
    }

    public URI address(ServiceName service) {
        return URI.create("http://127.0.0.1:" + ports.of(service));
    }

    public String bootstrapServers() {
        return backing.servers().bootstrapServers();
    }

    public PostgresServer postgres() {
        return backing.postgres();
    }

    public CarrierServer carriers() {
        return carriers;
    }

    public PspServer psp() {
        return psp;
    }

    public Secrets secrets() {
        return secrets;
    }

    public Tokens tokens() {
        return new Tokens(signingKey);
    }

    /** Ends a service at once, as a crash would. */
    public void kill(ServiceName service) {
        child(service).kill();
    }

    /** Lets a service stand still, as a paused host does. */
    public void freeze(ServiceName service) {
        child(service).signal("STOP");
    }

    /** Lets a frozen service go on. */
    public void thaw(ServiceName service) {
        child(service).signal("CONT");
    }

    /** Ends the database server at once, as a crash would, and starts it again over its data. */
    public void crashDatabase() {
        backing.crashPostgres();
    }

    /** Starts a service that was killed, and waits until it is ready. */
    public void restart(ServiceName service) {
        launch(service);
        awaitReady(service);
    }

    /** The process of a service, or of its latest start. */
    public long pid(ServiceName service) {
        return child(service).pid();
    }

    /** The process of the broker. */
    public long brokerPid() {
        return backing.broker().pid();
    }

    /** The first process of the database server; its backends are its children. */
    public Optional<ProcessHandle> postmaster() {
        return backing.postmaster();
    }

    /** Ends the broker at once, as a crash would. */
    public void killBroker() {
        backing.broker().kill();
    }

    /** Starts the broker again over its data, and waits until it takes records. */
    public void restartBroker() {
        backing.restartBroker();
    }

    /** The first process that ended although nobody asked it to, and why. */
    public Optional<String> firstDeath() {
        return Stream.concat(services.values().stream(), Stream.of(backing.broker()))
                .filter(child -> !child.isAlive())
                .findFirst()
                .map(Child::obituary);
    }

    /** What all of it keeps in memory, in bytes. */
    public OptionalLong residentBytes() {
        return Memory.resident(backing.postmaster().stream());
    }

    @Override
    public void close() {
        List<Thread> stops = services.values().stream()
                .map(child -> Thread.ofVirtual().start(() -> child.stop(SERVICE_STOP)))
                .toList();
        for (Thread stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        carriers.close();
        psp.close();
        backing.close();
        guard.close();
    }
}
