package io.waymark.tracking.polling;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.waymark.work.Worker;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Keeps polling: for each interface some virtual threads, each doing one step after the other. */
@Singleton
class Pollers {
    private static final Logger LOG = Logger.getLogger(Pollers.class);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(15);
    private final PolledCarriers carriers;
    private final CallSlots slots;
    private final PollRound round;
    private final PollingMetrics metrics;
    private final List<Worker> workers = new ArrayList<>();

    Pollers(PolledCarriers carriers, CallSlots slots, PollRound round, PollingMetrics metrics) {
        this.carriers = carriers;
        this.slots = slots;
        this.round = round;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent started) {
        for (PolledCarrier carrier : carriers.all()) {
            slots.open(carrier.name(), carrier.rate().slots());
            Worker worker = new Worker(
                    "waymark-poll-" + carrier.name(),
                    () -> round.run(carrier),
                    broken -> metrics.broken(carrier.name()));
            worker.startVirtual(carrier.settings().workers());
            workers.add(worker);
            LOG.infof(
                    "%s is asked about %s",
                    carrier.subject(), carrier.settings().carriers());
        }
    }

    /** Calls under way may end; what does not end in time is due again when its lease is over. */
    void stop(@Observes ShutdownEvent stopped) {
        workers.parallelStream().forEach(worker -> worker.stop(PATIENCE_AT_STOP));
    }
}
