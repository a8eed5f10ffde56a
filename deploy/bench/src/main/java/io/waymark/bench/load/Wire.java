package io.waymark.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One keep-alive connection with at most one request under way. */
final class Wire {
    private static final int MOST_REPLY_BYTES = 16 * 1024;
    private final SocketChannel channel;
    private final Requests requests;
    private final ByteBuffer out;
    private final ByteBuffer in = ByteBuffer.allocateDirect(MOST_REPLY_BYTES);

    /** Which request is under way; -1 for none. */
    volatile int index = -1;

    /** When that request was meant to go out, as {@link System#nanoTime}. */
    volatile long since;

    private Wire(SocketChannel channel, Requests requests) {
        this.channel = channel;
        this.requests = requests;
        this.out = requests.view();
    }

    static Wire open(InetSocketAddress address, Requests requests, Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Wire wire = new Wire(channel, requests);
        channel.register(selector, SelectionKey.OP_READ, wire);
        return wire;
    }

    /** Sends a request; a receiver that does not read holds the sender up. */
    void send(int request, long intended) throws IOException {
        since = intended;
        index = request;
        requests.select(out, request);
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    /**
     * Reads what has come.
     *
     * @return the status once the answer is whole, else 0
     * @throws IOException also where the connection ended
     */
    int receive() throws IOException {
        if (channel.read(in) < 0) {
            throw new EOFException("the connection was closed");
        }
        int status = Replies.status(in);
        if (status != 0) {
            in.clear();
        }
        return status;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }
}
