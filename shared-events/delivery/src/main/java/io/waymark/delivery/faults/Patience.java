package io.waymark.delivery.faults;

import io.quarkus.runtime.ShutdownEvent;
import io.waymark.faults.FaultDescription;
import io.waymark.time.BackOff;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Tries work again while only the surroundings fail, with growing pauses, until it succeeds or the application stops. */
@ApplicationScoped
public class Patience {
    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final BackOff PAUSES = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(5));

    private final CountDownLatch stopping = new CountDownLatch(1);

    void stop(@Observes @Priority(1) ShutdownEvent stop) {
        stopping.countDown();
    }

    /**
     * Runs the work until no transient fault is in its way.
     *
     * @param what      names the work in the log; holds no personal data
     * @param onPassing told of each transient fault before the pause
     * @throws StoppingException when the application stops before the work succeeded
     * @throws RuntimeException  the work's own failure, unchanged
     */
    public void overcome(String what, Consumer<Throwable> onPassing, Runnable work) {
        overcome(what, TransientFaults::isTransient, Integer.MAX_VALUE, onPassing, work);
    }

    /**
     * Runs the work until no fault of that kind is in its way, or so many tries have failed.
     *
     * @param passes    which faults are waited for
     * @param most      tries, at least one; the last fault is thrown as it is
     * @throws StoppingException when the application stops before the work succeeded
     * @throws RuntimeException  the work's own failure, unchanged
     */
    public void overcome(
            String what, Predicate<Throwable> passes, int most, Consumer<Throwable> onPassing, Runnable work) {
        for (int tries = 1; ; tries++) {
            try {
                work.run();
                return;
            } catch (RuntimeException fault) {
                if (tries >= most || !passes.test(fault)) {
                    throw fault;
                }
                onPassing.accept(fault);
                LOG.warnf("%s waits for a fault to pass: %s", what, FaultDescription.of(fault));
                rest(PAUSES.jittered(tries), fault);
            }
        }
    }

    private void rest(Duration pause, Throwable fault) {
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoppingException(fault);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoppingException(fault);
        }
    }
}
