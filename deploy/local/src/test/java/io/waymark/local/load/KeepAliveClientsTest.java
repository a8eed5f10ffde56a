package io.waymark.local.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeepAliveClientsTest {
    private static final byte[] REQUEST = "GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII);
    private final AtomicInteger connections = new AtomicInteger();

    @Test
    void aConnectionIsKeptUntilTheServerSaysThatItClosesIt() throws IOException {
        try (ServerSocket server = listen(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n",
                "HTTP/1.1 404 Not Found\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx")) {
            Served served = drive(server, 4);

            assertThat(served.broken()).isEmpty();
            assertThat(served.statuses()).containsOnlyKeys(200, 404);
            assertThat(served.millisAt(99)).isPositive();
            assertThat(connections.get()).isGreaterThan(1);
        }
    }

    @Test
    void anAnswerThatBreaksOffIsTold() throws IOException {
        try (ServerSocket server = listen("HTTP/1.1 200 OK\r\nContent-Length: 9\r\nConnection: close\r\n\r\nx")) {
            assertThat(drive(server, 0).broken()).isNotEmpty();
        }
    }

    private static Served drive(ServerSocket server, int accepted) {
        InetSocketAddress door = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
        try (KeepAliveClients clients = KeepAliveClients.start(door, 1, Duration.ofMillis(1), () -> REQUEST)) {
            await().until(() -> clients.served().accepted() > accepted
                    || !clients.served().broken().isEmpty());
            return clients.served();
        }
    }

    /** Answers each connection's requests with these in turn, then closes. */
    private ServerSocket listen(String... answers) throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    connections.incrementAndGet();
                    answer(socket, answers);
                } catch (IOException over) {
                    return;
                }
            }
        });
        return server;
    }

    private static void answer(Socket socket, String... answers) throws IOException {
        InputStream in = socket.getInputStream();
        for (String answer : answers) {
            in.skipNBytes(REQUEST.length);
            socket.getOutputStream().write(answer.getBytes(US_ASCII));
        }
    }
}
