package io.waymark.tracking.performance;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.time.Microseconds;
import io.waymark.tracking.performance.PerformanceQuestion.Dimension;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/** Tells others every so often how each carrier's service did on each lane in the last days, where that is another than before. */
@Singleton
public class PublishFigures {
    /** So many days of hand-over count, today's included; and tomorrow, for carriers' clocks may be ahead of ours. */
    static final int DAYS = 30;

    private static final Logger LOG = Logger.getLogger(PublishFigures.class);
    private static final int MOST_LANES = 50_000;

    private final DayFigures figures;
    private final PublishedFigures published;
    private final FigureAnnouncements announcements;
    private final PerformanceMetrics metrics;
    private final Clock clock;

    PublishFigures(
            DayFigures figures,
            PublishedFigures published,
            FigureAnnouncements announcements,
            PerformanceMetrics metrics,
            Clock clock) {
        this.figures = figures;
        this.published = published;
        this.announcements = announcements;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Tells what changed; of several replicas one at a time, and the others let it be. */
    @Scheduled(
            every = "{waymark.performance.publish-every}",
            delayed = "{waymark.performance.publish-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    public void publish() {
        if (!published.isMyTurn()) {
            return;
        }
        long start = System.nanoTime();
        Instant now = Microseconds.of(clock.instant());
        LocalDate last = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
        LocalDate first = last.minusDays(DAYS);
        Map<Lane, String> told = published.told();
        List<LaneFigures> changed = figures.sums(question(first, last)).stream()
                .map(LaneFigures::of)
                .filter(lane -> !lane.text().equals(told.remove(lane.lane())))
                .toList();
        List<Lane> gone = List.copyOf(told.keySet());
        if (!changed.isEmpty()) {
            announcements.announce(changed, first, last, now);
            published.remember(changed);
        }
        if (!gone.isEmpty()) {
            announcements.announce(gone.stream().map(LaneFigures::none).toList(), first, last, now);
            published.forget(gone);
        }
        metrics.published(changed.size() + gone.size(), System.nanoTime() - start);
        LOG.debugf("figures of %d lanes changed, %d lanes left the window", changed.size(), gone.size());
    }

    private static PerformanceQuestion question(LocalDate first, LocalDate last) {
        return new PerformanceQuestion(
                first,
                last,
                null,
                null,
                null,
                null,
                null,
                Set.of(Dimension.CARRIER, Dimension.SERVICE, Dimension.LANE),
                MOST_LANES);
    }
}
