package io.waymark.tracking.ingest.adapter.persistence;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.DatabaseException;
import io.waymark.tracking.ingest.IngestConfig;
import io.waymark.tracking.unreadable.UnreadableRows;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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
    private final Database database;
    private final UnreadableRows unreadable;
    private final JdbcRefusedBodies refused;
    private final IngestConfig config;
    private final Clock clock;

    Retention(
            Database database, UnreadableRows unreadable, JdbcRefusedBodies refused, IngestConfig config, Clock clock) {
        this.database = database;
        this.unreadable = unreadable;
        this.refused = refused;
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
                    () -> database.update("""
                    CREATE TABLE IF NOT EXISTS %s%s PARTITION OF raw_push FOR VALUES FROM ('%s') TO ('%s')""".formatted(PREFIX, DAY.format(day), utc(day), utc(day.plusDays(1)))));
        }
        LocalDate oldest = today.minusDays(config.keepRawBodies().toDays());
        run("drop old raw bodies", () -> {
            for (String partition : database.query(PARTITIONS, row -> row.text("relname"))) {
                if (LocalDate.parse(partition.substring(PREFIX.length()), DAY).isBefore(oldest)) {
                    database.update("DROP TABLE " + partition);
                }
            }
        });
        Instant bodiesSince = clock.instant().minus(config.keepRawBodies());
        run("forget old unreadable rows", () -> unreadable.forget(bodiesSince));
        Instant refusedSince = clock.instant().minus(config.keepRefusedBodies());
        run("drop old refused bodies", () -> refused.forget(refusedSince));
        Instant forgotten = clock.instant().minus(config.rememberMessages());
        run("forget old messages", () -> database.update(FORGET, parameters -> parameters.instant(forgotten)));
    }

    private static String utc(LocalDate day) {
        return day + " 00:00:00+00";
    }

    private static void run(String what, Runnable step) {
        try {
            step.run();
        } catch (DatabaseException failed) {
            LOG.warnf("cannot %s: %s", what, failed.getMessage());
        }
    }
}
