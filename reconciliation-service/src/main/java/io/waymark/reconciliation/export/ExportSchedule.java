package io.waymark.reconciliation.export;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.waymark.work.LeasedWork;
import io.waymark.work.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;

/** Keeps adding up what waits, a few side by side. */
@ApplicationScoped
class ExportSchedule {
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);

    private final LeasedWork<Export> exports;
    private final Worker worker;

    ExportSchedule(AddUpExports addUp, ExportConfig config, Clock clock) {
        exports = new LeasedWork<>(
                addUp::claim, addUp::addUp, config.parallel(), AddUpExports.LEASE, config.poll(), clock);
        worker = new Worker("exports", exports);
        exports.wakes(worker);
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop(PATIENCE_AT_STOP);
        exports.drain(PATIENCE_AT_STOP);
    }
}
