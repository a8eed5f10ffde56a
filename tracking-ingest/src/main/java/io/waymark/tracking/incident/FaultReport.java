package io.waymark.tracking.incident;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Tells of refused pushes at a steady pace; a failure leaves the count for the next time. */
@Singleton
class FaultReport {
    private final FaultTally tally;

    FaultReport(FaultTally tally) {
        this.tally = tally;
    }

    @Scheduled(every = "{waymark.ingest.fault-report-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void tell() {
        tally.tell();
    }

    /** What was counted since the last time would be lost with the process. */
    void tellTheRest(@Observes ShutdownEvent stopping) {
        tally.tell();
    }
}
