package io.waymark.delivery.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Knows what each consumer is at and since when, so that liveness can tell a stuck handler from one that waits. */
@ApplicationScoped
class RunningBatches {
    private final Set<Running> running = ConcurrentHashMap.newKeySet();

    Running start(String consumer) {
        Running batch = new Running(consumer);
        running.add(batch);
        return batch;
    }

    /** The attempt that has lasted longest; empty when nothing runs. */
    Optional<Running> longest() {
        return running.stream().max(Comparator.comparing(Running::lasted));
    }

    /** A batch in work; its clock starts anew with each attempt. */
    final class Running implements AutoCloseable {
        private final String consumer;
        private final long started = System.nanoTime();
        private volatile long since = started;

        private Running(String consumer) {
            this.consumer = consumer;
        }

        String consumer() {
            return consumer;
        }

        void beginAttempt() {
            since = System.nanoTime();
        }

        Duration lasted() {
            return Duration.ofNanos(System.nanoTime() - since);
        }

        /** Since the batch came, all attempts and waits included. */
        Duration total() {
            return Duration.ofNanos(System.nanoTime() - started);
        }

        @Override
        public void close() {
            running.remove(this);
        }
    }
}
