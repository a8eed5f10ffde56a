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

    /** A batch that is tried until it succeeds. */
    Running start(String consumer) {
        return start(consumer, Integer.MAX_VALUE);
    }

    /** A batch that gives up after so many tries that a passing fault has ended. */
    Running start(String consumer, int tries) {
        Running batch = new Running(consumer, tries);
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
        private final int tries;
        private final long started = System.nanoTime();
        private volatile long since = started;

        private Running(String consumer, int tries) {
            this.consumer = consumer;
            this.tries = tries;
        }

        int tries() {
            return tries;
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
