package io.waymark.delivery.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.waymark.delivery.metrics.MeterNames;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
        try (Connection connection = database.open("days", ANSWER);
                Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '500ms'");
            create(statement);
            Instant acked = position.ackedRecordedAt();
            if (acked == null) {
                return;
            }
            Instant published = acked.minus(config.repairMargin());
            Instant old = now.minus(config.retention());
            for (String day : daysBefore(connection, published.isBefore(old) ? published : old)) {
                statement.execute("DROP TABLE " + day);
                dropped.increment();
                LOG.infof("dropped outbox day %s", day);
            }
        }
    }

    /** A day whose rows lie in the default partition already cannot be made; its rows are published all the same. */
    private void create(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT outbox_create_days(" + config.daysAhead() + ")")) {
            if (row.next() && row.getInt(1) > 0) {
                LOG.warnf("%d days of the outbox could not be made", row.getInt(1));
            }
        }
    }

    private static List<String> daysBefore(Connection connection, Instant point) throws SQLException {
        List<String> days = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT outbox_days_before(?)")) {
            select.setTimestamp(1, Timestamp.from(point));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    days.add(row.getString(1));
                }
            }
        }
        return days;
    }
}
