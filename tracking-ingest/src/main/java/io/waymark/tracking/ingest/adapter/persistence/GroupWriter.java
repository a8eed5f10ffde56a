package io.waymark.tracking.ingest.adapter.persistence;

import io.waymark.jdbc.SqlFault;
import io.waymark.tracking.ingest.application.IngestMetrics;
import io.waymark.tracking.ingest.application.JournalUnavailableException;
import io.waymark.tracking.ingest.application.PushObservers;
import io.waymark.tracking.ingest.application.UnstorablePushException;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * One writer: takes what waits, without lingering, commits it as one group and then completes every push of it. A group whose
 * data the database refuses is cut in two until the one bad push stands alone; a lost race is tried again, and so is a
 * group whose connection was found dead, as storing a push twice has one effect; everything else is answered as unavailable.
 */
final class GroupWriter implements Runnable {
    private static final Logger LOG = Logger.getLogger(GroupWriter.class);
    private final BlockingQueue<Waiting> queue;
    private final int groupSize;
    private final WriterConnection connection;
    private final GroupTransaction transaction;
    private final IngestMetrics metrics;
    private final PushObservers observers;
    private volatile boolean stopping;

    /** A push and whoever waits for it. */
    record Waiting(AcceptedPush push, CompletableFuture<Void> done, long since) {}

    GroupWriter(
            BlockingQueue<Waiting> queue,
            int groupSize,
            WriterConnection connection,
            GroupTransaction transaction,
            IngestMetrics metrics,
            PushObservers observers) {
        this.queue = queue;
        this.groupSize = groupSize;
        this.connection = connection;
        this.transaction = transaction;
        this.metrics = metrics;
        this.observers = observers;
    }

    /** Lets the writer end once its queue is empty. */
    void stop() {
        stopping = true;
    }

    @Override
    public void run() {
        List<Waiting> group = new ArrayList<>(groupSize);
        try (connection) {
            while (!stopping || !queue.isEmpty()) {
                try {
                    group.add(queue.take());
                } catch (InterruptedException woken) {
                    continue;
                }
                queue.drainTo(group, groupSize - 1);
                group.removeIf(waiting -> waiting.done().isDone());
                long now = System.nanoTime();
                group.forEach(waiting -> metrics.waited(now - waiting.since()));
                commit(group);
                group.clear();
            }
        }
    }

    private void commit(List<Waiting> group) {
        for (int tries = 1; !group.isEmpty(); tries++) {
            long start = System.nanoTime();
            try {
                List<AcceptedPush> repeated = transaction.commit(
                        connection.get(), group.stream().map(Waiting::push).toList());
                metrics.committed(group.size(), System.nanoTime() - start);
                group.forEach(waiting -> waiting.done().complete(null));
                repeated.forEach(observers::repeated);
                log(group);
                return;
            } catch (SQLException failed) {
                connection.rollback();
                SqlFault fault = SqlFault.of(failed);
                if (tries >= mostTries(fault)) {
                    refused(group, failed, fault);
                    return;
                }
                if (fault == SqlFault.LOST) {
                    connection.close();
                }
                metrics.failed("retried");
            } catch (RuntimeException | Error broken) {
                connection.rollback();
                LOG.error("a group of pushes cannot be worked out", broken);
                giveUp(group, "internal fault");
                return;
            }
        }
    }

    /** How often a group that failed so is tried in all. */
    private static int mostTries(SqlFault fault) {
        return switch (fault) {
            case RACE -> 5;
            case LOST -> 2;
            case DATA, LOCKED, AWAY, TIMEOUT, DEFECT -> 1;
        };
    }

    private static void log(List<Waiting> group) {
        if (LOG.isDebugEnabled()) {
            group.forEach(waiting -> LOG.debugf(
                    "push %s of %s is durable, one of %d",
                    waiting.push().id(), waiting.push().subject(), group.size()));
        }
    }

    private void refused(List<Waiting> group, SQLException failed, SqlFault fault) {
        if (fault != SqlFault.DATA) {
            LOG.warnf("a group of %d pushes was not stored: SQLSTATE %s", group.size(), failed.getSQLState());
            connection.close();
            giveUp(group, "database unavailable");
        } else if (group.size() == 1) {
            Waiting bad = group.getFirst();
            LOG.errorf(
                    "push %s of %s is refused: SQLSTATE %s",
                    bad.push().id(), bad.push().subject(), failed.getSQLState());
            metrics.failed("data");
            bad.done().completeExceptionally(new UnstorablePushException(String.valueOf(failed.getSQLState())));
        } else {
            metrics.failed("bisected");
            int half = group.size() / 2;
            commit(group.subList(0, half));
            commit(group.subList(half, group.size()));
        }
    }

    private void giveUp(List<Waiting> group, String reason) {
        metrics.failed("unavailable");
        group.forEach(waiting -> waiting.done().completeExceptionally(new JournalUnavailableException(reason)));
    }
}
