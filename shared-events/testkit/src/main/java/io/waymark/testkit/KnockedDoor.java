package io.waymark.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A door inside the house that nobody may knock at: counts every connection. */
public final class KnockedDoor implements AutoCloseable {
    private final AtomicInteger connections = new AtomicInteger();
    private final ServerSocket door;

    /** Listens on an address of this machine. */
    public KnockedDoor(String address) {
        try {
            door = new ServerSocket();
            door.bind(new InetSocketAddress(InetAddress.ofLiteral(address), 0));
        } catch (IOException taken) {
            throw new AssertionError(taken);
        }
        Thread.ofVirtual().start(this::count);
    }

    private void count() {
        try {
            while (true) {
                door.accept().close();
                connections.incrementAndGet();
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
