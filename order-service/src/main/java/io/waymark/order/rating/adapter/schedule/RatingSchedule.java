package io.waymark.order.rating.adapter.schedule;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.order.rating.application.KnownFigures;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Reads the figures into memory at start and every so often. */
@Singleton
class RatingSchedule {
    private final KnownFigures figures;

    RatingSchedule(KnownFigures figures) {
        this.figures = figures;
    }

    void start(@Observes StartupEvent started) {
        figures.reload();
    }

    @Scheduled(
            every = "{waymark.rates.figures-refresh}",
            delayed = "{waymark.rates.figures-refresh}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        figures.reload();
    }
}
