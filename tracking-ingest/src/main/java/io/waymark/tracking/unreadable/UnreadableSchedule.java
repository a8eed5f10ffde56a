package io.waymark.tracking.unreadable;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Tells of unreadable rows at a steady pace. */
@Singleton
class UnreadableSchedule {
    private final UnreadableNumbers numbers;

    UnreadableSchedule(UnreadableNumbers numbers) {
        this.numbers = numbers;
    }

    @Scheduled(every = "{waymark.ingest.fault-report-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        numbers.sweep();
    }
}
