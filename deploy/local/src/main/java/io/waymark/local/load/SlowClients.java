package io.waymark.local.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many connections that each let a request trickle in byte by byte, half of them its head and half its body, and are opened
 * again when the server has closed them: the attack that is called slow loris.
 */
public final class SlowClients implements AutoCloseable {
    private static final Duration BETWEEN_BYTES = Duration.ofMillis(500);
    private static final String HEAD = "POST /v1/orders HTTP/1.1\r\nHost: x\r\nX: ";
    private static final String BODY =
            "POST /v1/orders HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{";

    private final InetSocketAddress door;
    private final Thread thread;
    private final List<SocketChannel> open = new ArrayList<>();
    private volatile boolean isOver;
    private final AtomicInteger cutOff = new AtomicInteger();

    private SlowClients(InetSocketAddress door, int connections) {
        this.door = door;
        this.thread = Thread.ofPlatform().daemon().start(() -> trickle(connections));
    }

    /** Opens them, and keeps so many open. */
    public static SlowClients start(InetSocketAddress door, int connections) {
        return new SlowClients(door, connections);
    }

    private void trickle(int connections) {
        try {
            while (!isOver) {
                open.removeIf(this::isGone);
                while (open.size() < connections && !isOver) {
                    open.add(begin(open.size() % 2 == 0 ? HEAD : BODY));
                }
                Thread.sleep(BETWEEN_BYTES);
            }
        } catch (IOException | InterruptedException over) {
            isOver = true;
        }
    }

    private SocketChannel begin(String start) throws IOException {
        SocketChannel channel = SocketChannel.open(door);
        channel.write(ByteBuffer.wrap(start.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        return channel;
    }

    private boolean isGone(SocketChannel channel) {
        try {
            if (channel.read(ByteBuffer.allocate(1024)) >= 0) {
                channel.write(ByteBuffer.wrap(new byte[] {'x'}));
                return false;
            }
            channel.close();
        } catch (IOException reset) {
            // It is gone all the same.
        }
        cutOff.incrementAndGet();
        return true;
    }

    /** How many the server has closed. */
    public int cutOff() {
        return cutOff.get();
    }

    @Override
    public void close() {
        isOver = true;
        try {
            thread.join();
            for (SocketChannel channel : open) {
                channel.close();
            }
        } catch (IOException | InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
