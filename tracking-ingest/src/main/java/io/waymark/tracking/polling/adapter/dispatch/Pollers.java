package io.waymark.tracking.polling.adapter.dispatch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.waymark.tracking.polling.application.CallSlots;
import io.waymark.tracking.polling.application.PollRound;
import io.waymark.tracking.polling.application.PolledCarrier;
import io.waymark.tracking.polling.application.PolledCarriers;
import io.waymark.tracking.polling.application.PollingMetrics;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Keeps polling: for each interface some virtual threads, each doing one step after the other. */
@Singleton
public class Pollers {
    private static final Logger LOG = Logger.getLogger(Pollers.class);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(15);
    private final PolledCarriers carriers;
    private final CallSlots slots;
    private final PollRound round;
    private final PollingMetrics metrics;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<Thread> workers = new ArrayList<>();

    Pollers(PolledCarriers carriers, CallSlots slots, PollRound round, PollingMetrics metrics) {
        this.carriers = carriers;
        this.slots = slots;
        this.round = round;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent started) {
        for (PolledCarrier carrier : carriers.all()) {
            slots.open(carrier.name(), carrier.slots());
            for (int i = 0; i < carrier.workers(); i++) {
                workers.add(Thread.ofVirtual()
                        .name("waymark-poll-" + carrier.name() + "-" + i)
                        .start(() -> poll(carrier)));
            }
            LOG.infof("%s is asked about %s", carrier.subject(), carrier.carriers());
        }
    }

    /** Calls under way may end; what does not end in time is due again when its lease is over. */
    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping.countDown();
        long deadline = System.nanoTime() + PATIENCE_AT_STOP.toNanos();
        for (Thread worker : workers) {
            if (!worker.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
                LOG.warnf("%s is still calling at stop", worker.getName());
            }
        }
    }

    private void poll(PolledCarrier carrier) {
        Duration pause = Duration.ZERO;
        while (!rested(pause)) {
            try {
                pause = round.run(carrier);
            } catch (RuntimeException broken) {
                LOG.errorf(broken, "a step of polling %s broke off; trying again", carrier.subject());
                metrics.broken(carrier.name());
                pause = carrier.idle();
            }
        }
    }

    /** True where the service stops. */
    private boolean rested(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
