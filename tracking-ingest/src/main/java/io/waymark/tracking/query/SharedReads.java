package io.waymark.tracking.query;

import io.quarkus.runtime.Startup;
import io.waymark.web.ProblemException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests that arrive together share one round trip: a reader takes what waits, without lingering, and asks the
 * database once. Each read begins after its requests arrived, so nobody sees less than what was committed before they asked.
 */
@Startup
@Singleton
class SharedReads {
    private static final int READERS = 2;
    private static final int TOGETHER = 64;
    private static final int CAPACITY = 4_096;
    private static final int ANSWER_WITHIN_SECONDS = 5;
    private static final long MOST_MILLIS_TO_STOP = 5_000;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final List<Thread> threads = new ArrayList<>();
    private final ShipmentReads reads;
    private final QueryMetrics metrics;
    private volatile boolean stopping;

    private record Waiting(String code, CompletableFuture<@Nullable ShipmentView> answer) {}

    SharedReads(ShipmentReads reads, QueryMetrics metrics) {
        this.reads = reads;
        this.metrics = metrics;
        for (int i = 0; i < READERS; i++) {
            threads.add(Thread.ofPlatform()
                    .name("waymark-shipment-reader-" + i)
                    .daemon()
                    .start(this::run));
        }
    }

    /**
     * The shipment of a code, null where there is none; fails where the database is away, or 503 where too many wait.
     */
    CompletionStage<@Nullable ShipmentView> byCode(String code) {
        Waiting waiting = new Waiting(code, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            throw new ProblemException(QueryProblems.QUERY_BUSY, "too many queries wait");
        }
        return waiting.answer().orTimeout(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
    }

    private void run() {
        List<Waiting> group = new ArrayList<>(TOGETHER);
        while (!stopping) {
            try {
                group.add(queue.take());
            } catch (InterruptedException woken) {
                continue;
            }
            queue.drainTo(group, TOGETHER - 1);
            group.removeIf(waiting -> waiting.answer().isDone());
            answer(group);
            group.clear();
        }
    }

    private void answer(List<Waiting> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            Map<String, ShipmentView> found = new HashMap<>();
            for (ShipmentView view :
                    reads.byCodes(group.stream().map(Waiting::code).collect(Collectors.toSet()))) {
                if (view.shipmentCode() != null) {
                    found.put(view.shipmentCode(), view);
                }
            }
            metrics.shared(group.size());
            group.forEach(waiting -> waiting.answer().complete(found.get(waiting.code())));
        } catch (Exception | Error failed) {
            group.forEach(waiting -> waiting.answer().completeExceptionally(failed));
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(MOST_MILLIS_TO_STOP);
        }
    }
}
