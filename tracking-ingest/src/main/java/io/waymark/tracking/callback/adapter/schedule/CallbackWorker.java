package io.waymark.tracking.callback.adapter.schedule;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.waymark.faults.FaultDescription;
import io.waymark.tracking.callback.adapter.CallbackConfig;
import io.waymark.tracking.callback.application.DispatchCallbacks;
import io.waymark.tracking.callback.application.Wakeups;
import io.waymark.work.Worker;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Sends from the start of the service to its end. */
@Singleton
class CallbackWorker {
    private static final Logger LOG = Logger.getLogger(CallbackWorker.class);
    private static final Duration LAST_TURNS = Duration.ofSeconds(5);
    private final DispatchCallbacks dispatch;
    private final Wakeups wakeups;
    private final Worker worker;

    CallbackWorker(DispatchCallbacks dispatch, Wakeups wakeups, CallbackConfig config) {
        this.dispatch = dispatch;
        this.wakeups = wakeups;
        this.worker = new Worker("callbacks", () -> dispatch.turn() ? Duration.ZERO : config.pollEvery());
    }

    void start(@Observes StartupEvent started) {
        wakeups.wakes(worker::wake);
        worker.start();
    }

    /** What is under way is awaited for a moment; what is not recorded then is sent again under the same id. */
    void stop(@Observes @Priority(1) ShutdownEvent stopped) throws InterruptedException {
        Semaphore ended = new Semaphore(0);
        worker.stop(LAST_TURNS);
        wakeups.wakes(ended::release);
        long deadline = System.nanoTime() + LAST_TURNS.toNanos();
        try {
            while (System.nanoTime() < deadline && dispatch.recordEnded()) {
                ended.tryAcquire(100, TimeUnit.MILLISECONDS);
            }
        } catch (RuntimeException failed) {
            LOG.warnf("the last callbacks are not recorded: %s", FaultDescription.of(failed));
        }
    }
}
