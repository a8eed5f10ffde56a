package io.waymark.tracking.callback.adapter.schedule;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.waymark.tracking.callback.adapter.CallbackConfig;
import io.waymark.tracking.callback.application.DispatchCallbacks;
import io.waymark.tracking.callback.application.WorkSignal;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The thread that sends; a fault of the database makes it wait, never end. */
@Singleton
class CallbackLoop {
    private static final Logger LOG = Logger.getLogger(CallbackLoop.class);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);
    private static final Duration LAST_TURNS = Duration.ofSeconds(5);
    private final DispatchCallbacks dispatch;
    private final WorkSignal signal;
    private final CallbackConfig config;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    CallbackLoop(DispatchCallbacks dispatch, WorkSignal signal, CallbackConfig config) {
        this.dispatch = dispatch;
        this.signal = signal;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("callbacks").start(this::run);
    }

    /** What is under way is awaited for a moment; what is not recorded then is sent again under the same id. */
    void stop(@Observes @Priority(1) ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        signal.raise();
        Thread running = thread;
        if (running != null) {
            running.join(LAST_TURNS.multipliedBy(2));
        }
    }

    private void run() {
        try {
            while (!stopping) {
                Duration pause = turn();
                if (!pause.isZero()) {
                    signal.await(pause);
                }
            }
            long end = System.nanoTime() + LAST_TURNS.toNanos();
            while (System.nanoTime() < end && dispatch.recordEnded()) {
                signal.await(config.pollEvery());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.warnf("callbacks stop with a fault: %s", failed.getClass().getName());
        }
    }

    /** Types only: a driver's message may quote a row. */
    private static String cause(Throwable failed) {
        return failed.getCause() instanceof SQLException refused
                ? "SQLSTATE " + refused.getSQLState()
                : String.valueOf(
                        failed.getCause() == null ? null : failed.getCause().getClass());
    }

    private Duration turn() {
        try {
            return dispatch.turn() ? Duration.ZERO : config.pollEvery();
        } catch (RuntimeException failed) {
            LOG.warnf(
                    "callbacks wait for a fault to pass: %s caused by %s",
                    failed.getClass().getName(), cause(failed));
            return AFTER_FAULT;
        }
    }
}
