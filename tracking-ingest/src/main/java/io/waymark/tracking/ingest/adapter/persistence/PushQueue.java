package io.waymark.tracking.ingest.adapter.persistence;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What waits for one writer, bounded in number and in weight, so that no sender fills the memory. */
final class PushQueue {
    private final BlockingQueue<Waiting> queue;
    private final AtomicInteger weight = new AtomicInteger();
    private final int mostWeight;

    PushQueue(int mostPushes, int mostWeight) {
        this.queue = new ArrayBlockingQueue<>(mostPushes);
        this.mostWeight = mostWeight;
    }

    /** Takes a push in; false where it is full. A push that is heavier than all that may wait is taken while nothing waits. */
    boolean offer(Waiting waiting) {
        int before = weight.getAndAdd(waiting.weight());
        if ((before > 0 && before + waiting.weight() > mostWeight) || !queue.offer(waiting)) {
            weight.addAndGet(-waiting.weight());
            return false;
        }
        return true;
    }

    /**
     * Takes out what waits, without lingering for more; waits for the first.
     *
     * @param most       how many pushes at most
     * @param mostWeight no more are taken from this weight on
     */
    void take(List<Waiting> group, int most, int mostWeight) throws InterruptedException {
        Waiting next = queue.take();
        int taken = 0;
        while (next != null) {
            group.add(next);
            taken += next.weight();
            next = group.size() < most && taken < mostWeight ? queue.poll() : null;
        }
        weight.addAndGet(-taken);
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    /** How many pushes wait. */
    int size() {
        return queue.size();
    }
}
