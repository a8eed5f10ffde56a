package io.waymark.bench.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.bench.Options;
import io.waymark.bench.ledger.Audit;
import io.waymark.bench.ledger.Evidence;
import io.waymark.bench.ledger.Ledger;
import io.waymark.bench.load.Tally;
import io.waymark.bench.push.PushLoad;
import io.waymark.local.settings.ServiceName;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * Two processes on one database, with so many senders about so few shipments that rows are fought for and queues are full:
 * each sender is told the truth about its own push, and nothing is lost, doubled or put out of order.
 */
class TwoServicesIT {
    private static final int SHIPMENTS = 40;
    private static final int CONNECTIONS = 32;
    private static final Duration WINDOW = Duration.ofSeconds(2);

    @Test
    void whatEitherAcknowledgedIsStoredAndPublishedOnceInOrder() throws Exception {
        Path root = Path.of(System.getProperty("waymark.root"));
        Map<String, String> smallQueue = Map.of("waymark.ingest.queue-capacity", "6", "waymark.ingest.writers", "1");
        Options options =
                new Options("test", true, Map.of("heap", "256", "jvm", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"));
        try (Stack stack = Stack.start(root, options, smallQueue);
                Replica replica = Replica.start(root, stack)) {
            stack.link(SHIPMENTS);
            PushLoad one = PushLoad.of(stack, SHIPMENTS, WINDOW);
            PushLoad other = PushLoad.of(stack, SHIPMENTS, WINDOW);
            one.prepare(WINDOW);
            int firstOfOther = one.most();
            other.sent(firstOfOther);
            other.prepare(WINDOW);

            CompletableFuture<Tally> first = load(one, stack.door());
            Tally second = load(other, replica.door()).join();

            Ledger ledger = new Ledger();
            ledger.add(0, first.join());
            ledger.add(firstOfOther, second);
            stack.drain();
            try (Connection connection = stack.connect()) {
                Audit audit = Audit.of(
                        ledger,
                        Evidence.stored(connection),
                        Evidence.published(stack.suite().bootstrapServers()));
                assertThat(audit.violations()).as(audit.toString()).isZero();
            }
            assertThat(second.accepted()).isPositive();
            assertThat(first.join().statuses()).containsKeys(204, 503);
            assertThat(metrics(stack)).containsPattern("waymark_ingest_queue_wait_seconds_count [1-9]");
        }
    }

    private static CompletableFuture<Tally> load(PushLoad load, InetSocketAddress door) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return load.run(door, CONNECTIONS, WINDOW);
                    } catch (java.io.IOException broken) {
                        throw new java.io.UncheckedIOException(broken);
                    }
                },
                task -> Thread.ofPlatform().start(task));
    }

    private static String metrics(Stack stack) throws Exception {
        URI address = stack.suite().management(ServiceName.TRACKING).resolve("/q/metrics");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
