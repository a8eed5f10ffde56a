package io.waymark.reconciliation.export.adapter.schedule;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.reconciliation.export.application.AddUpExports;
import jakarta.enterprise.context.ApplicationScoped;

/** Adds requested exports up, one after the other, until none waits. */
@ApplicationScoped
class ExportSchedule {
    private final AddUpExports addUp;

    ExportSchedule(AddUpExports addUp) {
        this.addUp = addUp;
    }

    @Scheduled(every = "${waymark.export.poll:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void addUp() {
        boolean more;
        do {
            more = addUp.addUpOne();
        } while (more);
    }
}
