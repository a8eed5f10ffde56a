package io.waymark.order.booking.application;

import io.waymark.time.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells whoever asks carriers that there is something to ask, so that an order need not wait for the next look. */
@ApplicationScoped
public class Wakeups {
    private final AfterCommit afterCommit;
    private final List<Runnable> sleepers = new CopyOnWriteArrayList<>();

    Wakeups(AfterCommit afterCommit) {
        this.afterCommit = afterCommit;
    }

    /** Has somebody told from now on. */
    public void tell(Runnable sleeper) {
        sleepers.add(sleeper);
    }

    /** Takes effect when the caller's transaction has committed. */
    public void bookingsAreDue() {
        afterCommit.run(() -> sleepers.forEach(Runnable::run));
    }
}
