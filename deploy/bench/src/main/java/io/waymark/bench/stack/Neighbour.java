package io.waymark.bench.stack;

import io.waymark.local.Jvm;
import io.waymark.local.Readiness;
import io.waymark.local.StartFailure;
import io.waymark.local.process.Child;
import io.waymark.local.process.Guard;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One more packaged application beside the stack's, on a free port, with the JVM settings of the stack's service. */
final class Neighbour implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(20);
    private final Guard guard;
    private final Child child;
    private final InetSocketAddress address;

    private Neighbour(Guard guard, Child child, InetSocketAddress address) {
        this.guard = guard;
        this.child = child;
        this.address = address;
    }

    /**
     * Starts it and returns when it is ready.
     *
     * @param module   its folder
     * @param settings files that count after its ports; of two that say the same, the one that is named first wins
     * @param isReady  asked with its door and its management port
     */
    static Neighbour start(
            String name,
            Path module,
            Stack stack,
            List<Path> settings,
            BiPredicate<InetSocketAddress, InetSocketAddress> isReady)
            throws IOException {
        Path packaged = module.resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(packaged)) {
            throw new StartFailure(packaged + " is missing; run ./mvnw -DskipTests package");
        }
        InetSocketAddress door = freeAddress();
        InetSocketAddress management = freeAddress();
        Path ports = stack.state().services().resolve(name + ".properties");
        Files.writeString(ports, """
                quarkus.http.host=127.0.0.1
                quarkus.http.port=%d
                quarkus.management.host=127.0.0.1
                quarkus.management.port=%d
                """.formatted(door.getPort(), management.getPort()));
        String locations = Stream.concat(Stream.of(ports), settings.stream())
                .map(file -> file.toUri().toString())
                .collect(Collectors.joining(","));
        Guard guard = Guard.start();
        Child child = Child.start(
                name,
                Jvm.service(packaged, locations, stack.composition()),
                Map.of(),
                stack.state().log(name),
                guard);
        Readiness.await(child, () -> isReady.test(door, management), START);
        return new Neighbour(guard, child, door);
    }

    /** Where it listens. */
    InetSocketAddress address() {
        return address;
    }

    private static InetSocketAddress freeAddress() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
        }
    }

    @Override
    public void close() {
        child.stop(STOP);
        guard.close();
    }
}
