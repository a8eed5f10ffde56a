package io.waymark.local;

import io.waymark.local.process.Child;
import io.waymark.local.process.Guard;
import io.waymark.local.secrets.SecretFile;
import io.waymark.local.settings.Ports;
import io.waymark.local.settings.ServiceName;
import io.waymark.local.settings.StateFolder;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The processes of the services: starts each with its settings, asks whether it is ready, stops it and starts it again. */
final class Services implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Path root;
    private final @Nullable Path config;
    private final Composition composition;
    private final Ports ports;
    private final StateFolder state;
    private final Function<ServiceName, String> settings;
    private final Guard guard;
    private final @Nullable SSLContext trust;
    private final HttpClient client;
    private final Map<ServiceName, Child> children = Collections.synchronizedMap(new EnumMap<>(ServiceName.class));
    private boolean closing;

    /**
     * Starts none yet.
     *
     * @param root     the repository, for the packaged services
     * @param config   more properties for all services, which win over their own; null for none
     * @param settings a service's own properties, asked for at each of its starts
     * @param trust    says who a service may be; null where it talks in clear text
     */
    Services(
            Path root,
            @Nullable Path config,
            Composition composition,
            Ports ports,
            StateFolder state,
            Function<ServiceName, String> settings,
            Guard guard,
            @Nullable SSLContext trust) {
        this.root = root;
        this.config = config;
        this.composition = composition;
        this.ports = ports;
        this.state = state;
        this.settings = settings;
        this.guard = guard;
        this.trust = trust;
        this.client = http().build();
    }

    /** Makes clients that trust the services. */
    HttpClient.Builder http() {
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(CONNECT);
        return trust == null ? builder : builder.sslContext(trust);
    }

    /**
     * Starts all that the composition names, and returns when each is ready.
     *
     * @throws StartFailure where one cannot start; others may run then
     */
    void start() {
        List<ServiceName> wanted = Stream.of(ServiceName.values())
                .filter(composition.services()::contains)
                .toList();
        wanted.forEach(this::launch);
        for (ServiceName service : wanted) {
            Readiness.await(child(service), () -> isReadyAmongLiving(service), START);
        }
    }

    private synchronized void launch(ServiceName service) {
        if (closing) {
            return;
        }
        Path packaged = root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(packaged)) {
            throw new StartFailure(packaged + " is missing; run ./mvnw -DskipTests package");
        }
        Path properties = state.services().resolve(service.module() + ".properties");
        SecretFile.write(properties, settings.apply(service));
        // Of two files that say the same, the one that is named first wins.
        String locations = (config == null ? "" : config.toUri() + ",") + properties.toUri();
        children.put(
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
        children.values().forEach(Readiness::requireAlive);
        return isReady(service);
    }

    private boolean isReady(ServiceName service) {
        return Readiness.isReady(management(service), client);
    }

    URI address(ServiceName service) {
        return on(ports.doors().of(service));
    }

    URI management(ServiceName service) {
        return on(ports.management().of(service));
    }

    private URI on(int port) {
        return URI.create((trust == null ? "http" : "https") + "://127.0.0.1:" + port);
    }

    /**
     * The process of a service, or of its latest start.
     *
     * @throws IllegalStateException where it was never started
     */
    Child child(ServiceName service) {
        Child child = children.get(service);
        if (child == null) {
            throw new IllegalStateException(service.module() + " was never started");
        }
        return child;
    }

    /** Asks a service to end, and returns when it has. */
    void stop(ServiceName service) {
        child(service).stop(STOP);
    }

    /** Starts a service that has ended, and waits until it is ready. */
    void restart(ServiceName service) {
        launch(service);
        Readiness.await(child(service), () -> isReady(service), START);
    }

    /** Every service that was started. */
    Stream<Part> parts() {
        return List.copyOf(children.keySet()).stream().map(RunningService::new);
    }

    private final class RunningService implements Part {
        private final ServiceName service;

        private RunningService(ServiceName service) {
            this.service = service;
        }

        @Override
        public String name() {
            return service.module();
        }

        @Override
        public boolean isAlive() {
            return child(service).isAlive();
        }

        @Override
        public boolean isReady() {
            return Services.this.isReady(service);
        }

        @Override
        public String obituary() {
            return child(service).obituary();
        }

        @Override
        public void startAgain() {
            launch(service);
        }
    }

    private synchronized List<Child> last() {
        closing = true;
        return List.copyOf(children.values());
    }

    /** Asks all to end, and returns when they have; none is started any more. */
    @Override
    public void close() {
        List<Thread> stops = last().stream()
                .map(child -> Thread.ofVirtual().start(() -> child.stop(STOP)))
                .toList();
        for (Thread stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
