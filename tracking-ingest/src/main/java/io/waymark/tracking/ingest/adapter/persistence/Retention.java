package io.waymark.tracking.ingest.adapter.persistence;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.tracking.ingest.IngestConfig;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Keeps the raw bodies' daily partitions ahead of the clock and drops what is past its time. */
@Singleton
class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String PREFIX = "raw_push_";
    private static final int DAYS_AHEAD = 2;
    private static final String PARTITIONS = """
            SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
             WHERE i.inhparent = 'raw_push'::regclass AND c.relname ~ '^raw_push_[0-9]{8}$'""";
    private static final String FORGET = "DELETE FROM seen_push WHERE received_at < ?";
    private final DataSource dataSource;
    private final IngestConfig config;
    private final Clock clock;

    Retention(DataSource dataSource, IngestConfig config, Clock clock) {
        this.dataSource = dataSource;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        keep();
    }

    /** One step fails for itself; the next run tries it again. */
    @Scheduled(cron = "0 17 * * * ?", concurrentExecution = ConcurrentExecution.SKIP)
    void keep() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            LocalDate day = today.plusDays(ahead);
            run(
                    "make the partition of " + day,
                    connection -> execute(
                            connection, """
                    CREATE TABLE IF NOT EXISTS %s%s PARTITION OF raw_push FOR VALUES FROM ('%s') TO ('%s')""".formatted(PREFIX, DAY.format(day), utc(day), utc(day.plusDays(1)))));
        }
        LocalDate oldest = today.minusDays(config.keepRawBodies().toDays());
        run("drop old raw bodies", connection -> {
            for (String partition : partitions(connection)) {
                if (LocalDate.parse(partition.substring(PREFIX.length()), DAY).isBefore(oldest)) {
                    execute(connection, "DROP TABLE " + partition);
                }
            }
        });
        run("forget old messages", this::forget);
    }

    private void forget(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setObject(1, clock.instant().minus(config.rememberMessages()).atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }

    private static String utc(LocalDate day) {
        return day + " 00:00:00+00";
    }

    private static List<String> partitions(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PARTITIONS)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void run(String what, Step step) {
        try (Connection connection = dataSource.getConnection()) {
            step.on(connection);
        } catch (SQLException failed) {
            LOG.warnf("cannot %s: SQLSTATE %s", what, failed.getSQLState());
        }
    }

    @FunctionalInterface
    private interface Step {
        void on(Connection connection) throws SQLException;
    }
}
