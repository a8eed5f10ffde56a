package io.waymark.order.rating.adapter.schedule;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.order.rating.application.KnownFigures;
import io.waymark.order.rating.application.TellOfCards;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Tells of rate cards at start, and reads the figures into memory at start and every so often. */
@Singleton
class RatingSchedule {
    private final KnownFigures figures;
    private final TellOfCards cards;

    RatingSchedule(KnownFigures figures, TellOfCards cards) {
        this.figures = figures;
        this.cards = cards;
    }

    void start(@Observes StartupEvent started) {
        figures.reload();
        cards.tell();
    }

    @Scheduled(
            every = "{waymark.rates.figures-refresh}",
            delayed = "{waymark.rates.figures-refresh}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        figures.reload();
    }
}
