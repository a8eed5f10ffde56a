package io.waymark.delivery.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.delivery.metrics.MeterNames;
import io.waymark.faults.FaultDescription;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Forgets applied events after a while, a few thousand rows at a time so that no consumer waits for it. */
@ApplicationScoped
class InboxRetention {
    private static final Logger LOG = Logger.getLogger(InboxRetention.class);

    private static final String DELETE = """
            DELETE FROM inbox_event WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM inbox_event WHERE applied_at < now() - ? * interval '1 second'
                ORDER BY applied_at LIMIT ? FOR UPDATE SKIP LOCKED))""";

    private final Database database;
    private final InboxConfig config;
    private final MeterRegistry meters;

    InboxRetention(Database database, InboxConfig config, MeterRegistry meters) {
        this.database = database;
        this.config = config;
        this.meters = meters;
    }

    @Scheduled(
            identity = "waymark-inbox-retention",
            every = "${waymark.inbox.retention-every:10m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        int deleted;
        do {
            deleted = deleteSome();
            meters.counter(MeterNames.INBOX_DELETED).increment(deleted);
        } while (deleted == config.retentionBatch());
    }

    private int deleteSome() {
        try {
            return database.update(DELETE, parameters -> parameters
                    .number(config.retention().toSeconds())
                    .number(config.retentionBatch()));
        } catch (DatabaseException refused) {
            LOG.warnf("inbox retention tries again later: %s", FaultDescription.of(refused));
            return 0;
        }
    }
}
