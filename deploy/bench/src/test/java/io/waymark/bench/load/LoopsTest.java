package io.waymark.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both kinds of load against a real server that refuses every tenth request. */
class LoopsTest {
    private final Set<String> received = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
            received.add(body);
            exchange.sendResponseHeaders(body.endsWith("0") ? 400 : 204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.close();
    }

    @Test
    void anOpenLoopSendsEveryRequestOnce() throws Exception {
        Schedule schedule = Schedule.of(System.nanoTime(), 500, Duration.ofMillis(200));

        Tally tally = new OpenLoop(server.getAddress(), 8)
                .run(requests(schedule.count()), schedule, 0, (index, status, at) -> {});

        assertThat(tally.sentCount()).isEqualTo(100);
        assertThat(received).hasSize(100);
        assertThat(tally.statuses()).isEqualTo(Map.of(204, 90, 400, 10));
        assertThat(tally.outcome(7)).isEqualTo((short) 204);
        assertThat(tally.outcome(10)).isEqualTo((short) 400);
    }

    @Test
    void aClosedLoopSendsAsMuchAsIsAnswered() throws Exception {
        Tally tally = new ClosedLoop(server.getAddress(), 4, Duration.ofMillis(50), Duration.ofMillis(200))
                .run(requests(100_000));

        assertThat(received).hasSize(tally.sentCount());
        assertThat(tally.statuses().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(tally.sentCount());
        assertThat(tally.acceptedPerSecond()).isPositive();
        assertThat(tally.millisAt(99)).isPositive();
    }

    private static Requests requests(int count) {
        Requests requests = new Requests(count, 100);
        for (int i = 0; i < count; i++) {
            String body = "request " + i;
            requests.add(("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII));
        }
        return requests;
    }
}
