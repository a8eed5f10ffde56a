package io.waymark.tracking.ingest.adapter.persistence;

import io.quarkus.runtime.Startup;
import io.waymark.tracking.ingest.IngestConfig;
import io.waymark.tracking.ingest.adapter.persistence.GroupWriter.Bounds;
import io.waymark.tracking.ingest.application.IngestMetrics;
import io.waymark.tracking.ingest.application.JournalUnavailableException;
import io.waymark.tracking.ingest.application.PushJournal;
import io.waymark.tracking.ingest.application.PushObservers;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.domain.TrackingReport;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands pushes to writers by shipment, so that pushes of one shipment usually meet in one group. A push of many shipments
 * goes as a whole to the writer of its first: it is stored in one transaction or not at all. What takes long has a writer of its
 * own, for which nobody else waits: pushes of very many nodes, shipments that store too many, and whatever else is told of them.
 */
@Startup
@Singleton
public class GroupCommit implements PushJournal {
    private static final long MOST_MILLIS_TO_STOP = 10_000;

    /** About as many nodes and kilobytes as a full group of usual pushes. */
    private static final int GROUP_WEIGHT = 4_096;

    private static final int HEAVY_GROUP_WEIGHT = 2_048;

    /** From this weight on a push would keep those of its group waiting: no parcel of this world has as many nodes. */
    private static final int HEAVY = 250;

    /** About as many kilobytes may wait for one writer. */
    private static final int QUEUE_WEIGHT = 64 * 1_024;

    private final List<PushQueue> queues = new ArrayList<>();
    private final PushQueue heavy;
    private final HeavyLegs heavyLegs = new HeavyLegs();
    private final List<GroupWriter> writers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final long answerWithinMillis;

    GroupCommit(
            IngestConfig config,
            IngestMetrics metrics,
            PushObservers observers,
            GroupTransactions transactions,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.answerWithinMillis = config.answerWithin().toMillis();
        this.heavy = new PushQueue(config.queueCapacity(), QUEUE_WEIGHT);
        int writerCount = config.writers().orElseGet(GroupCommit::usualWriters);
        for (int i = 0; i < writerCount; i++) {
            PushQueue queue = new PushQueue(config.queueCapacity(), QUEUE_WEIGHT);
            String name = String.valueOf(i);
            queues.add(queue);
            start(
                    name,
                    new GroupWriter(
                            queue,
                            new Bounds(config.groupSize(), GROUP_WEIGHT),
                            new WriterConnection(url, user, password, thread(name)),
                            transactions.of(false),
                            metrics,
                            observers,
                            this::offerHeavy,
                            waiting -> {}));
            metrics.watchQueue(name, queue::size);
        }
        String name = "heavy";
        start(
                name,
                new GroupWriter(
                        heavy,
                        new Bounds(config.groupSize(), HEAVY_GROUP_WEIGHT),
                        new WriterConnection(url, user, password, thread(name)),
                        transactions.of(true),
                        metrics,
                        observers,
                        waiting -> false,
                        heavyLegs::remove));
        metrics.watchQueue(name, heavy::size);
    }

    private static int usualWriters() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    private static String thread(String name) {
        return "waymark-ingest-writer-" + name;
    }

    private void start(String name, GroupWriter writer) {
        writers.add(writer);
        threads.add(Thread.ofPlatform().name(thread(name)).daemon().start(writer));
    }

    @Override
    public CompletionStage<Void> append(AcceptedPush push) {
        Waiting waiting = Waiting.of(push);
        boolean isHeavy = waiting.weight() >= HEAVY || heavyLegs.concern(waiting);
        boolean taken = isHeavy ? offerHeavy(waiting) : queues.get(shard(push)).offer(waiting);
        return taken
                ? waiting.done().orTimeout(answerWithinMillis, TimeUnit.MILLISECONDS)
                : CompletableFuture.failedFuture(new JournalUnavailableException("queue full"));
    }

    private boolean offerHeavy(Waiting waiting) {
        heavyLegs.add(waiting);
        if (heavy.offer(waiting)) {
            return true;
        }
        heavyLegs.remove(waiting);
        return false;
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
