package io.waymark.order.booking.adapter.dispatch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.booking.application.Carriers;
import io.waymark.order.booking.application.Carriers.Carrier;
import io.waymark.order.booking.application.Wakeups;
import io.waymark.work.LeasedWorkers;
import io.waymark.work.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Keeps asking carriers for what is due: at once after an order is stored, else as its due time comes. Each carrier has a
 * worker of its own, so that a slow one holds up no other.
 */
@ApplicationScoped
public class Dispatcher {
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(15);

    private final Carriers carriers;
    private final CarrierCalls calls;
    private final Wakeups wakeups;
    private final OrderMetrics metrics;
    private final LeasedWorkers workers = new LeasedWorkers(PATIENCE_AT_STOP);

    Dispatcher(Carriers carriers, CarrierCalls calls, Wakeups wakeups, OrderMetrics metrics) {
        this.carriers = carriers;
        this.calls = calls;
        this.wakeups = wakeups;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent started) {
        for (Carrier carrier : carriers.all()) {
            Worker worker =
                    workers.start("booking-" + carrier.code(), calls.of(carrier), failed -> metrics.dispatchFailed());
            wakeups.tell(worker::wake);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        workers.stop();
    }
}
