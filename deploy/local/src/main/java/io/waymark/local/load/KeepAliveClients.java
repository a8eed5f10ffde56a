package io.waymark.local.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Clients that each send a request when the one before is answered, over a connection that is kept until the server says
 * that it closes it. Where nobody listens they come again a moment later, as behind a load balancer.
 */
public final class KeepAliveClients implements AutoCloseable {
    private static final Duration NOBODY_THERE = Duration.ofMillis(20);

    private final InetSocketAddress door;
    private final Supplier<byte[]> requests;
    private final Duration pause;
    private final Served served = new Served();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean isOver;

    private KeepAliveClients(InetSocketAddress door, Supplier<byte[]> requests, Duration pause) {
        this.door = door;
        this.requests = requests;
        this.pause = pause;
    }

    /**
     * Starts them.
     *
     * @param requests each a whole HTTP/1.1 request; asked by many threads
     * @param pause    of each client between an answer and its next request
     */
    public static KeepAliveClients start(
            InetSocketAddress door, int clients, Duration pause, Supplier<byte[]> requests) {
        KeepAliveClients started = new KeepAliveClients(door, requests, pause);
        for (int client = 0; client < clients; client++) {
            started.threads.add(Thread.ofVirtual().start(started::run));
        }
        return started;
    }

    private void run() {
        @Nullable KeptConnection connection = null;
        try {
            while (!isOver) {
                connection = connection == null ? connect() : connection;
                connection = connection == null ? null : exchange(connection);
                Thread.sleep(connection == null ? NOBODY_THERE : pause);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } finally {
            if (connection != null) {
                connection.close();
            }
        }
    }

    private @Nullable KeptConnection connect() {
        try {
            return new KeptConnection(door);
        } catch (IOException nobodyThere) {
            served.turnedAway();
            return null;
        }
    }

    /** The connection where it may be used again. */
    private @Nullable KeptConnection exchange(KeptConnection connection) {
        byte[] request = requests.get();
        long begun = System.nanoTime();
        try {
            int status = connection.exchange(request);
            served.answered(status, System.nanoTime() - begun);
            if (!connection.isClosing()) {
                return connection;
            }
        } catch (IOException broken) {
            served.broken(broken);
        }
        connection.close();
        return null;
    }

    /** What became of the requests so far. */
    public Served served() {
        return served;
    }

    /** Lets each client finish its request. */
    @Override
    public void close() {
        isOver = true;
        try {
            for (Thread thread : threads) {
                thread.join(Duration.ofSeconds(20));
                thread.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
