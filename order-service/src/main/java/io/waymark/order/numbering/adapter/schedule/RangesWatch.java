package io.waymark.order.numbering.adapter.schedule;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.numbering.application.Ranges;
import io.waymark.order.numbering.application.RelieveRanges;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Tells how much of each range is left, and how long it lasts, long before there is none. */
@ApplicationScoped
class RangesWatch {
    private final Ranges ranges;
    private final RelieveRanges relieve;
    private final OrderMetrics metrics;
    private final Clock clock;

    RangesWatch(Ranges ranges, RelieveRanges relieve, OrderMetrics metrics, Clock clock) {
        this.ranges = ranges;
        this.relieve = relieve;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** A range that was added while the last number was taken is met here. */
    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void relieve() {
        relieve.relieve();
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void count() {
        ranges.watched(clock.instant())
                .forEach(account -> metrics.range(
                        account.range().id().toString(),
                        100 * account.range().taken() / account.range().size(),
                        account.daysLeft(),
                        account.unexplained()));
    }
}
