package io.waymark.bench.stack;

import io.waymark.local.Jvm;
import io.waymark.local.Readiness;
import io.waymark.local.process.Child;
import io.waymark.local.process.Guard;
import io.waymark.local.settings.ServiceName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A second process of tracking-ingest on the stack's database and broker, as any load balancer would have beside the first. */
public final class Replica implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(20);
    private final Guard guard;
    private final Child child;
    private final InetSocketAddress door;

    private Replica(Guard guard, Child child, InetSocketAddress door) {
        this.guard = guard;
        this.child = child;
        this.door = door;
    }

    /** Starts it and returns when it is ready. */
    public static Replica start(Path root, Stack stack) throws IOException {
        InetSocketAddress door = new InetSocketAddress(InetAddress.getLoopbackAddress(), freePort());
        Path services = stack.state().services();
        String module = ServiceName.TRACKING.module();
        Path port = services.resolve("replica.properties");
        Files.writeString(port, "quarkus.http.port=" + door.getPort() + "\n");
        // What is named first wins.
        String locations = Stream.of(port, services.resolve(module + ".properties"), stack.config())
                .map(file -> file.toUri().toString())
                .collect(Collectors.joining(","));
        Guard guard = Guard.start();
        Child child = Child.start(
                "replica",
                Jvm.service(
                        root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar"),
                        locations,
                        stack.composition()),
                Map.of(),
                stack.state().log("replica"),
                guard);
        URI address = URI.create("http://127.0.0.1:" + door.getPort());
        Readiness.await(child, () -> Readiness.isReady(address), START);
        return new Replica(guard, child, door);
    }

    /** Where it listens. */
    public InetSocketAddress door() {
        return door;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        child.stop(STOP);
        guard.close();
    }
}
