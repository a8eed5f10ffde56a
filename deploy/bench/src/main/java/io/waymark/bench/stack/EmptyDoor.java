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
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The same HTTP stack with nothing behind it, started with the service's own JVM settings. */
public final class EmptyDoor implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(1);
    private final Guard guard;
    private final Child child;
    private final InetSocketAddress address;

    private EmptyDoor(Guard guard, Child child, InetSocketAddress address) {
        this.guard = guard;
        this.child = child;
        this.address = address;
    }

    /** Starts it beside the stack. */
    public static EmptyDoor start(Path root, Stack stack) throws IOException {
        Path packaged = root.resolve("deploy/bench/door/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(packaged)) {
            throw new StartFailure(packaged + " is missing; run ./mvnw -DskipTests package");
        }
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), freePort());
        Path config = stack.state().services().resolve("door.properties");
        Files.writeString(config, "quarkus.http.host=127.0.0.1\nquarkus.http.port=" + address.getPort() + "\n");
        Guard guard = Guard.start();
        Child child = Child.start(
                "door",
                Jvm.service(packaged, config.toUri().toString(), stack.composition()),
                Map.of(),
                stack.state().log("door"),
                guard);
        Readiness.await(child, () -> listens(address), START);
        return new EmptyDoor(guard, child, address);
    }

    public InetSocketAddress address() {
        return address;
    }

    /** A POST with a body as long as the given request's. */
    public static byte[] post(int bodyBytes) {
        return ("POST /empty HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + bodyBytes + "\r\n\r\n" + "x".repeat(bodyBytes))
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    /** A GET. */
    public static byte[] get() {
        return "GET /empty HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static boolean listens(InetSocketAddress address) {
        try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        child.stop(Duration.ofSeconds(10));
        guard.close();
    }
}
