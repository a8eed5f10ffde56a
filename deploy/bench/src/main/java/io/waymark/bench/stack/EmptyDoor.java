package io.waymark.bench.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The same HTTP stack with nothing behind it, started with the service's own JVM settings. */
public final class EmptyDoor implements AutoCloseable {
    private final Neighbour process;

    private EmptyDoor(Neighbour process) {
        this.process = process;
    }

    /** Starts it beside the stack. */
    public static EmptyDoor start(Path root, Stack stack) throws IOException {
        return new EmptyDoor(Neighbour.start(
                "door", root.resolve("deploy/bench/door"), stack, List.of(), (door, management) -> listens(door)));
    }

    public InetSocketAddress address() {
        return process.address();
    }

    /** A POST with a body as long as the given request's. */
    public static byte[] post(int bodyBytes) {
        return ("POST /empty HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + bodyBytes + "\r\n\r\n" + "x".repeat(bodyBytes))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A GET. */
    public static byte[] get() {
        return "GET /empty HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean listens(InetSocketAddress address) {
        try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
