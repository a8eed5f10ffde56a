package io.waymark.tracking.ingest.adapter.persistence;

import io.waymark.jdbc.SqlFault;
import io.waymark.tracking.ingest.adapter.persistence.GroupTransaction.Committed;
import io.waymark.tracking.ingest.application.IngestMetrics;
import io.waymark.tracking.ingest.application.JournalUnavailableException;
import io.waymark.tracking.ingest.application.PushObservers;
import io.waymark.tracking.ingest.application.UnstorablePushException;
import io.waymark.tracking.shipment.OverfullException;
import io.waymark.tracking.shipment.domain.Leg;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * One writer: takes what waits, without lingering, commits it as one group and then completes every push of it. A group whose
 * data the database refuses is cut in two until the one bad push stands alone; a lost race is tried again, and so is a
 * group whose connection was found dead, as storing a push twice has one effect; everything else is answered as unavailable.
 */
final class GroupWriter implements Runnable {
    private static final Logger LOG = Logger.getLogger(GroupWriter.class);
    private final PushQueue queue;
    private final Bounds bounds;
    private final WriterConnection connection;
    private final GroupTransaction transaction;
    private final IngestMetrics metrics;
    private final PushObservers observers;
    private final Predicate<Waiting> heavy;
    private final Consumer<Waiting> finished;
    private volatile boolean stopping;

    /** How many pushes a group holds, and from which weight on it takes no more. */
    record Bounds(int pushes, int weight) {}

    /**
     * A writer.
     *
     * @param heavy hands on a push that would hold this writer for too long; false where that writer has too much to do
     * @param finished hears of each push that this writer has done with
     */
    GroupWriter(
            PushQueue queue,
            Bounds bounds,
            WriterConnection connection,
            GroupTransaction transaction,
            IngestMetrics metrics,
            PushObservers observers,
            Predicate<Waiting> heavy,
            Consumer<Waiting> finished) {
        this.queue = queue;
        this.bounds = bounds;
        this.heavy = heavy;
        this.finished = finished;
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
        List<Waiting> group = new ArrayList<>(bounds.pushes());
        try (connection) {
            while (!stopping || !queue.isEmpty()) {
                try {
                    queue.take(group, bounds.pushes(), bounds.weight());
                } catch (InterruptedException woken) {
                    continue;
                }
                List<Waiting> taken = List.copyOf(group);
                group.removeIf(waiting -> waiting.done().isDone());
                long now = System.nanoTime();
                group.forEach(waiting -> metrics.waited(now - waiting.since()));
                commit(group);
                group.clear();
                tidy();
                taken.forEach(finished);
            }
        }
    }

    private void commit(List<Waiting> all) {
        List<Waiting> group = all;
        for (int tries = 1; !group.isEmpty(); tries++) {
            long start = System.nanoTime();
            try {
                Committed committed = transaction.commit(
                        connection.get(), group.stream().map(Waiting::push).toList());
                metrics.committed(group.size(), System.nanoTime() - start);
                group.forEach(waiting -> waiting.done().complete(null));
                committed.repeated().forEach(observers::repeated);
                committed
                        .leftOut()
                        .forEach(leftOut -> metrics.unreadable(leftOut.push().provider(), List.of(leftOut.row())));
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
            } catch (OverfullException overfull) {
                connection.rollback();
                group = handOn(group, overfull.legs());
            } catch (RuntimeException | Error broken) {
                connection.rollback();
                LOG.error("a group of pushes cannot be worked out", broken);
                giveUp(group, "internal fault");
                return;
            }
        }
    }

    /** Hands on what concerns these numbers, and answers what is left. */
    private List<Waiting> handOn(List<Waiting> group, Set<Leg> legs) {
        List<Waiting> left = new ArrayList<>();
        for (Waiting waiting : group) {
            if (Collections.disjoint(waiting.legs(), legs)) {
                left.add(waiting);
            } else if (!heavy.test(waiting)) {
                giveUp(List.of(waiting), "queue full");
            }
        }
        return left;
    }

    private void tidy() {
        if (transaction.isTidy()) {
            return;
        }
        try {
            transaction.tidy(connection.get());
        } catch (SQLException failed) {
            LOG.warnf("what goes beyond of a shipment is deleted later: SQLSTATE %s", failed.getSQLState());
            connection.rollback();
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
