package io.waymark.tracking.callback.application;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the sender in this process when there is something to do, so that polling need not be quick. */
@Singleton
public class WorkSignal {
    private final Semaphore signals = new Semaphore(0);
    private final TransactionSynchronizationRegistry transactions;

    WorkSignal(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** There is something to do. */
    public void raise() {
        signals.release();
    }

    /** There is something to do once the caller's transaction has committed. */
    public void raiseAfterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    raise();
                }
            }
        });
    }

    /** Waits for a signal, at most so long; answers at once where one came since the last call. */
    public void await(Duration atMost) throws InterruptedException {
        if (signals.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            signals.drainPermits();
        }
    }
}
