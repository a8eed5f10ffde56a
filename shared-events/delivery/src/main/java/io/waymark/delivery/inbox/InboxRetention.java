package io.waymark.delivery.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.delivery.metrics.MeterNames;
import io.waymark.faults.FaultDescription;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Forgets applied events after a while, a few thousand rows at a time so that no consumer waits for it. */
@ApplicationScoped
class InboxRetention {
    private static final Logger LOG = Logger.getLogger(InboxRetention.class);

    private static final String DELETE = """
            DELETE FROM inbox_event WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM inbox_event WHERE applied_at < now() - ? * interval '1 second'
                ORDER BY applied_at LIMIT ? FOR UPDATE SKIP LOCKED))""";

    private final DataSource dataSource;
    private final InboxConfig config;
    private final MeterRegistry meters;

    InboxRetention(DataSource dataSource, InboxConfig config, MeterRegistry meters) {
        this.dataSource = dataSource;
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
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setLong(1, config.retention().toSeconds());
            delete.setInt(2, config.retentionBatch());
            return delete.executeUpdate();
        } catch (SQLException refused) {
            LOG.warnf("inbox retention tries again later: %s", FaultDescription.of(refused));
            return 0;
        }
    }
}
