package io.waymark.tracking.callback.application;

import io.waymark.tracking.callback.domain.CallbackUpdate;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** Turns updates of shipments and orders into callbacks that wait. */
@Singleton
public class QueueCallbacks {
    private final CallbackQueue queue;
    private final Wakeups wakeups;
    private final CallbackMetrics metrics;

    QueueCallbacks(CallbackQueue queue, Wakeups wakeups, CallbackMetrics metrics) {
        this.queue = queue;
        this.wakeups = wakeups;
        this.metrics = metrics;
    }

    /** Queues in the caller's transaction, and wakes the sender once it has committed. */
    @Transactional(TxType.MANDATORY)
    public void queue(List<? extends CallbackUpdate> updates) {
        int queued = updates.isEmpty() ? 0 : queue.add(updates);
        if (queued > 0) {
            metrics.queued(queued);
            wakeups.wakeAfterCommit();
        }
    }
}
