package io.waymark.order.booking.adapter.dispatch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.booking.application.Carriers;
import io.waymark.order.booking.application.Carriers.Carrier;
import io.waymark.order.booking.application.Wakeups;
import io.waymark.work.LeasedWork;
import io.waymark.work.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
    private final List<Running> running = new ArrayList<>();

    private record Running(Worker worker, LeasedWork<?> work) {}

    Dispatcher(Carriers carriers, CarrierCalls calls, Wakeups wakeups, OrderMetrics metrics) {
        this.carriers = carriers;
        this.calls = calls;
        this.wakeups = wakeups;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent started) {
        for (Carrier carrier : carriers.all()) {
            LeasedWork<?> work = calls.of(carrier);
            Worker worker = new Worker("booking-" + carrier.code(), work, failed -> metrics.dispatchFailed());
            work.wakes(worker);
            wakeups.tell(worker::wake);
            worker.start();
            running.add(new Running(worker, work));
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        running.forEach(each -> each.worker().stop(PATIENCE_AT_STOP));
        running.forEach(each -> each.work().drain(PATIENCE_AT_STOP));
    }
}
