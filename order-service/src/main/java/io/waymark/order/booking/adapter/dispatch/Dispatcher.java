package io.waymark.order.booking.adapter.dispatch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.booking.application.BookingPolicy;
import io.waymark.order.booking.application.Carriers;
import io.waymark.order.booking.application.Lane;
import io.waymark.order.booking.application.Lanes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Keeps asking carriers for what is due: at once after an order is stored, else as its due time comes. */
@ApplicationScoped
public class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(15);

    private final List<Lane> lanes;
    private final Duration pollInterval;
    private final OrderMetrics metrics;
    private final Semaphore wakeups = new Semaphore(0);
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running = true;

    Dispatcher(Carriers carriers, Lanes lanes, BookingPolicy policy, OrderMetrics metrics) {
        this.lanes = carriers.all().stream().map(lanes::of).toList();
        this.pollInterval = policy.pollInterval();
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent started) {
        if (!lanes.isEmpty()) {
            Thread.ofPlatform().name("booking-dispatcher").daemon().start(this::run);
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) BookingsDue due) {
        wakeups.release();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        wakeups.release();
        calls.shutdown();
        if (!calls.awaitTermination(PATIENCE_AT_STOP.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("carrier calls still under way at stop; their leases end and they are made again");
        }
    }

    private void run() {
        while (running) {
            try {
                for (Lane lane : lanes) {
                    lane.startDue(calls, wakeups::release);
                }
                if (wakeups.tryAcquire(pollInterval.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakeups.drainPermits();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException broken) {
                metrics.dispatchFailed();
                LOG.error("due bookings cannot be taken; trying again", broken);
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(pollInterval.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
