package io.waymark.tracking.callback.adapter.persistence;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.jdbc.Database;
import io.waymark.tracking.callback.adapter.CallbackConfig;
import io.waymark.tracking.callback.application.CallbackMetrics;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Forgets what is past its time, in small steps, and watches how endpoints fare. */
@Singleton
class CallbackRetention {
    private static final Logger LOG = Logger.getLogger(CallbackRetention.class);
    private static final int STEP = 5_000;
    private static final int MOST_STEPS = 200;
    private static final String FORGET_DELIVERIES = """
            DELETE FROM callback_delivery WHERE id IN (
                   SELECT id FROM callback_delivery WHERE id < ? AND status <> 'PENDING' ORDER BY id LIMIT ?)""";

    /** A stream remembers that its shipment's way is over: it outlives the log. */
    private static final String FORGET_STREAMS = """
            DELETE FROM callback_stream WHERE ctid IN (
                   SELECT ctid FROM callback_stream WHERE due_at IS NULL AND touched_at < ? LIMIT ?) AND due_at IS NULL""";

    private static final int STREAMS_OUTLIVE = 6;
    private static final String FARING = """
            SELECT count(*) FILTER (WHERE s.reported AND s.status <> 'PAUSED') AS failing,
                   coalesce(extract(epoch FROM max(?::timestamptz - l.due_at)
                       FILTER (WHERE s.status = 'ACTIVE' AND s.failures = 0 AND s.rests_until IS NULL)), 0)::bigint AS oldest_due
              FROM callback_subscription s
              LEFT JOIN LATERAL (SELECT due_at FROM callback_stream t WHERE t.subscription_id = s.id
                                    AND t.due_at IS NOT NULL ORDER BY t.due_at LIMIT 1) l ON true""";

    private final Database database;
    private final CallbackMetrics metrics;
    private final CallbackConfig config;
    private final Clock clock;

    CallbackRetention(Database database, CallbackMetrics metrics, CallbackConfig config, Clock clock) {
        this.database = database;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    private record Faring(long failing, long oldestDue) {}

    @Scheduled(cron = "0 41 * * * ?", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        Instant now = clock.instant();
        forget(FORGET_DELIVERIES, parameters -> parameters.uuid(TimeOrdered.first(now.minus(config.keepLog()))));
        Instant untouched = now.minus(config.keepLog().multipliedBy(STREAMS_OUTLIVE));
        forget(FORGET_STREAMS, parameters -> parameters.instant(untouched));
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void watch() {
        Faring faring = database.query(
                        FARING,
                        parameters -> parameters.instant(clock.instant()),
                        row -> new Faring(row.number("failing"), row.number("oldest_due")))
                .getFirst();
        metrics.endpoints(faring.failing(), Math.max(0, faring.oldestDue()));
    }

    private void forget(String sql, Database.Binding before) {
        int steps = 0;
        int forgotten = STEP;
        while (forgotten == STEP && steps++ < MOST_STEPS) {
            forgotten = database.update(sql, parameters -> {
                before.bind(parameters);
                parameters.number(STEP);
            });
        }
        LOG.debugf("forgot old callbacks in %d steps", steps);
    }
}
