package io.waymark.tracking.callback.application;

import io.waymark.time.AfterCommit;
import jakarta.inject.Singleton;

/** Wakes the sender in this process when there is something to do, so that it need not look often. */
@Singleton
public class Wakeups {
    private final AfterCommit afterCommit;
    private volatile Runnable sender = () -> {};

    Wakeups(AfterCommit afterCommit) {
        this.afterCommit = afterCommit;
    }

    /** Names whom to wake from now on. */
    public void wakes(Runnable waking) {
        sender = waking;
    }

    /** There is something to do. */
    void wake() {
        sender.run();
    }

    /** There is something to do once the caller's transaction has committed. */
    void wakeAfterCommit() {
        afterCommit.run(this::wake);
    }
}
