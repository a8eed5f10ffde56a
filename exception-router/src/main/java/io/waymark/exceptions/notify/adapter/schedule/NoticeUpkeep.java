package io.waymark.exceptions.notify.adapter.schedule;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.exceptions.notify.adapter.wiring.NoticeConfig;
import io.waymark.exceptions.notify.application.NoticeMetrics;
import io.waymark.exceptions.notify.application.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Shows what waits, and forgets what ended long ago. */
@ApplicationScoped
class NoticeUpkeep {
    private final Notices notices;
    private final NoticeMetrics metrics;
    private final NoticeConfig config;
    private final Clock clock;

    NoticeUpkeep(Notices notices, NoticeMetrics metrics, NoticeConfig config, Clock clock) {
        this.notices = notices;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(identity = "notices-backlog", every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void measure() {
        metrics.backlog(notices.backlog(clock.instant()));
    }

    @Scheduled(identity = "notices-forget", every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        Instant endedBefore = clock.instant().minus(config.keep());
        int forgotten;
        do {
            forgotten = notices.forget(endedBefore);
        } while (forgotten > 0);
    }
}
