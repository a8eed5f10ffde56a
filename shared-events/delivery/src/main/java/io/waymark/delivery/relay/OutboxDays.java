package io.waymark.delivery.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.waymark.delivery.metrics.MeterNames;
import io.waymark.jdbc.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Makes the outbox's days beforehand and drops those that are published and old. Never waits long for a writer. */
final class OutboxDays {
    private static final Logger LOG = Logger.getLogger(OutboxDays.class);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final RelayDatabase database;
    private final RelayConfig config;
    private final Counter dropped;

    OutboxDays(RelayDatabase database, RelayConfig config, MeterRegistry meters) {
        this.database = database;
        this.config = config;
        this.dropped = meters.counter(MeterNames.OUTBOX_DAYS_DROPPED);
    }

    /**
     * Does what is due.
     *
     * @param now      ends the retention
     * @param position of the slot this process reads: a day is dropped only when all of it lies well before what the broker
     *                 has acknowledged
     */
    void maintain(Instant now, RelayPosition position) throws SQLException {
        try (Connection connection = database.open("days", ANSWER)) {
            run(connection, "SET lock_timeout = '500ms'");
            create(connection);
            Instant acked = position.ackedRecordedAt();
            if (acked == null) {
                return;
            }
            Instant published = acked.minus(config.repairMargin());
            Instant old = now.minus(config.retention());
            for (String day : daysBefore(connection, published.isBefore(old) ? published : old)) {
                drop(connection, day);
                dropped.increment();
                LOG.infof("dropped outbox day %s", day);
            }
        }
    }

    /** A day whose rows lie in the default partition already cannot be made; its rows are published all the same. */
    private void create(Connection connection) throws SQLException {
        int failed = Database.query(
                        connection,
                        "SELECT outbox_create_days(?::int) AS failed",
                        parameters -> parameters.number(config.daysAhead()),
                        row -> row.integer("failed"))
                .getFirst();
        if (failed > 0) {
            LOG.warnf("%d days of the outbox could not be made", failed);
        }
    }

    private static void drop(Connection connection, String day) throws SQLException {
        Database.query(connection, "SELECT outbox_drop_day(?)", parameters -> parameters.text(day), row -> true);
    }

    private static List<String> daysBefore(Connection connection, Instant point) throws SQLException {
        return Database.query(
                connection,
                "SELECT outbox_days_before(?) AS day",
                parameters -> parameters.instant(point),
                row -> row.text("day"));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        Database.update(connection, sql, parameters -> {});
    }
}
