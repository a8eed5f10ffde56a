package io.waymark.work;

import io.waymark.faults.FaultDescription;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.jboss.logging.Logger;

/**
 * A queue in a table that several replicas work off: what is due is claimed for a lease ({@code FOR UPDATE SKIP LOCKED}, then
 * the time until which nobody else may touch it), and done side by side on threads of its own, holding no lock and no
 * connection. A slow item holds up nothing but its own slot; whoever dies leaves leases that end by themselves.
 */
public final class LeasedWork<T> implements Worker.Turn, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LeasedWork.class);

    /** The queue. */
    @FunctionalInterface
    public interface Queue<T> {
        /**
         * Claims what is due, the longest first, in a transaction of its own.
         *
         * @param limit       how many at most
         * @param leaseEnds   from when on others may claim them again
         */
        List<T> claim(int limit, Instant now, Instant leaseEnds);
    }

    private final Queue<T> queue;
    private final Consumer<T> work;
    private final Semaphore slots;
    private final Duration lease;
    private final Duration idle;
    private final Clock clock;
    private final IntUnaryOperator permitted;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Runnable onFreeSlot = () -> {};

    /**
     * Describes the work.
     *
     * @param atOnce    how many items side by side
     * @param lease     longer than an item can take, storing its outcome included
     * @param idle      how long to wait where nothing is due
     * @param permitted how many of so many free slots may be used now, for a circuit breaker
     */
    public LeasedWork(
            Queue<T> queue,
            Consumer<T> work,
            int atOnce,
            Duration lease,
            Duration idle,
            Clock clock,
            IntUnaryOperator permitted) {
        this.queue = queue;
        this.work = work;
        this.slots = new Semaphore(atOnce);
        this.lease = lease;
        this.idle = idle;
        this.clock = clock;
        this.permitted = permitted;
    }

    /** Work that no circuit breaker stops. */
    public LeasedWork(Queue<T> queue, Consumer<T> work, int atOnce, Duration lease, Duration idle, Clock clock) {
        this(queue, work, atOnce, lease, idle, clock, free -> free);
    }

    /** Tells a worker when a slot is free again. */
    public void wakes(Worker worker) {
        onFreeSlot = worker::wake;
    }

    @Override
    public Duration take() {
        Instant now = clock.instant();
        int wanted = permitted.applyAsInt(slots.availablePermits());
        if (wanted > 0) {
            for (T item : queue.claim(wanted, now, now.plus(lease))) {
                slots.acquireUninterruptibly();
                calls.execute(() -> doOne(item));
            }
        }
        return idle;
    }

    private void doOne(T item) {
        try {
            work.accept(item);
        } catch (RuntimeException failed) {
            LOG.errorf("claimed work comes again when its lease ends: %s", FaultDescription.of(failed));
        } finally {
            slots.release();
            onFreeSlot.run();
        }
    }

    /** Lets what is under way end, at most so long. */
    public void drain(Duration patience) {
        calls.shutdown();
        try {
            if (!calls.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.warn("calls still under way at stop; they are made again when their leases end");
                calls.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        drain(Duration.ofSeconds(15));
    }
}
