package io.waymark.work;

import io.waymark.faults.FaultDescription;
import io.waymark.time.BackOff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Keeps work going until the service stops: one turn after the other, at once while more is due, else after the pause that
 * the turn asked for, or when somebody wakes it. A turn that fails makes it wait, longer each time, and never end.
 */
public final class Worker implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final BackOff AFTER_FAULTS = new BackOff(Duration.ofMillis(200), Duration.ofSeconds(5));

    /** One turn of the work. */
    @FunctionalInterface
    public interface Turn {
        /** Does what is due, or a part of it; answers how long nothing will be, zero where more is due. */
        Duration take() throws InterruptedException;
    }

    private final String name;
    private final Turn turn;
    private final Consumer<RuntimeException> onFault;
    private final Semaphore wakeups = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    /**
     * Names the work; nothing runs before {@link #start}.
     *
     * @param onFault told of each turn that failed, for a meter; the log line is written here
     */
    public Worker(String name, Turn turn, Consumer<RuntimeException> onFault) {
        this.name = name;
        this.turn = turn;
        this.onFault = onFault;
    }

    /** A worker whose faults nobody counts. */
    public Worker(String name, Turn turn) {
        this(name, turn, ignored -> {});
    }

    /** Starts one thread of its own. */
    public void start() {
        start(1, Thread.ofPlatform().name(name).daemon().factory());
    }

    /** Starts so many virtual threads, for turns that mostly wait for others; each takes turns of its own. */
    public void startVirtual(int count) {
        start(count, Thread.ofVirtual().name(name + "-", 0).factory());
    }

    private synchronized void start(int count, ThreadFactory factory) {
        for (int i = 0; i < count; i++) {
            Thread thread = factory.newThread(this::run);
            threads.add(thread);
            thread.start();
        }
    }

    /** There is something to do now. */
    public void wake() {
        wakeups.release();
    }

    private void run() {
        int faults = 0;
        while (!stopping) {
            Duration pause;
            try {
                pause = turn.take();
                faults = 0;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failed) {
                faults++;
                pause = AFTER_FAULTS.jittered(faults);
                onFault.accept(failed);
                LOG.warnf("%s waits for a fault to pass: %s", name, FaultDescription.of(failed));
            }
            if (!pause.isZero() && !rested(pause)) {
                return;
            }
        }
    }

    private boolean rested(Duration pause) {
        try {
            if (wakeups.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                wakeups.drainPermits();
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Begins no further turn and waits for those under way, at most so long. */
    public void stop(Duration patience) {
        stopping = true;
        List<Thread> running;
        synchronized (this) {
            running = List.copyOf(threads);
        }
        wakeups.release(running.size() + 1);
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (Thread thread : running) {
                if (!thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
                    LOG.warnf("%s is still at work at stop; what it claimed comes again when its lease ends", name);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops without waiting long. */
    @Override
    public void close() {
        stop(Duration.ofSeconds(5));
    }
}
