package io.waymark.delivery.relay.debezium;

import io.debezium.connector.base.QueueProvider;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Debezium's queue of changes without its busy waiting. Its reader waits in whole milliseconds, and asks the queue again and
 * again in the last, broken one, with the lock in its hands: at a poll interval of 5 ms that costs a fifth of a core, whether
 * anything happens or not. This queue lets a reader that asks without pause sleep a little instead. Nothing comes later for
 * it: the reader would not have returned, nor let go of the lock, any sooner.
 */
public class CalmQueue<T> implements QueueProvider<T> {
    /** For Debezium's option {@code queue.provider.type}; the class is found by {@code META-INF/services}. */
    static final String NAME = "waymark-calm";

    private static final int ASKED_OFTEN = 3;
    private static final long BROKEN_MILLISECOND_NANOS = 1_000_000;
    private static final long NAP_NANOS = 250_000;

    private final Queue<T> queue = new ArrayDeque<>();
    private @Nullable Thread asker;
    private long askedFirst;
    private int asked;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void configure(Map<String, ?> properties) {}

    @Override
    public void enqueue(T change) {
        queue.add(change);
    }

    @Override
    public @Nullable T poll() {
        return queue.poll();
    }

    @Override
    public int size() {
        int size = queue.size();
        if (size == 0 && isAskedWithoutPause()) {
            LockSupport.parkNanos(NAP_NANOS);
        }
        return size;
    }

    /** A poll that finds nothing asks twice before it waits, so only the third question within a millisecond is one too many. */
    private boolean isAskedWithoutPause() {
        long now = System.nanoTime();
        if (Thread.currentThread().equals(asker) && now - askedFirst < BROKEN_MILLISECOND_NANOS) {
            asked++;
        } else {
            asker = Thread.currentThread();
            askedFirst = now;
            asked = 1;
        }
        return asked >= ASKED_OFTEN;
    }
}
