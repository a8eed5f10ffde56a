package io.waymark.tracking.ingest.adapter.persistence;

import io.quarkus.runtime.Startup;
import io.waymark.tracking.ingest.IngestConfig;
import io.waymark.tracking.ingest.adapter.persistence.GroupWriter.Waiting;
import io.waymark.tracking.ingest.application.IngestMetrics;
import io.waymark.tracking.ingest.application.JournalUnavailableException;
import io.waymark.tracking.ingest.application.PushJournal;
import io.waymark.tracking.ingest.application.PushObservers;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.shipment.ShipmentStore;
import io.waymark.tracking.shipment.domain.HistoryRules;
import io.waymark.tracking.unreadable.UnreadableRows;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands pushes to writers by shipment, so that pushes of one shipment usually meet in one group. A push of many shipments
 * goes as a whole to the writer of its first: it is stored in one transaction or not at all.
 */
@Startup
@Singleton
public class GroupCommit implements PushJournal {
    private static final long MOST_MILLIS_TO_STOP = 10_000;
    private final List<BlockingQueue<Waiting>> queues = new ArrayList<>();
    private final List<GroupWriter> writers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final long answerWithinMillis;

    GroupCommit(
            IngestConfig config,
            IngestMetrics metrics,
            PushObservers observers,
            ShipmentStore shipments,
            HistoryRules rules,
            UnreadableRows unreadable,
            Clock clock,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.answerWithinMillis = config.answerWithin().toMillis();
        int writerCount = config.writers().orElseGet(GroupCommit::usualWriters);
        for (int i = 0; i < writerCount; i++) {
            BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(config.queueCapacity());
            String name = "waymark-ingest-writer-" + i;
            GroupWriter writer = new GroupWriter(
                    queue,
                    config.groupSize(),
                    new WriterConnection(url, user, password, name),
                    new GroupTransaction(shipments, rules, unreadable, clock),
                    metrics,
                    observers);
            queues.add(queue);
            writers.add(writer);
            threads.add(Thread.ofPlatform().name(name).daemon().start(writer));
            metrics.watchQueue(i, queue);
        }
    }

    private static int usualWriters() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    @Override
    public CompletionStage<Void> append(AcceptedPush push) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (!queues.get(shard(push)).offer(new Waiting(push, done, System.nanoTime()))) {
            return CompletableFuture.failedFuture(new JournalUnavailableException("queue full"));
        }
        return done.orTimeout(answerWithinMillis, TimeUnit.MILLISECONDS);
    }

    private int shard(AcceptedPush push) {
        List<TrackingReport> reports = push.push().reports();
        int hash = reports.isEmpty()
                ? push.id().hashCode()
                : reports.getFirst().leg().hashCode();
        return Math.floorMod(hash, queues.size());
    }

    @PreDestroy
    void stop() throws InterruptedException {
        writers.forEach(GroupWriter::stop);
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(MOST_MILLIS_TO_STOP);
        }
    }
}
