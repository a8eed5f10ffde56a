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
import org.jboss.logging.Logger;

/** Keeps the raw bodies' daily partitions ahead of the clock and drops what is past its time. */
@Singleton
class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final int DAYS_AHEAD = 2;
    private static final String CREATE_DAY = "SELECT raw_push_create_day(?)";
    private static final String DROP_DAYS = "SELECT raw_push_drop_days_before(?)";
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
            run("make the partition of " + day, () -> call(CREATE_DAY, day));
        }
        LocalDate oldest = today.minusDays(config.keepRawBodies().toDays());
        run("drop old raw bodies", () -> call(DROP_DAYS, oldest));
        Instant bodiesSince = clock.instant().minus(config.keepRawBodies());
        run("forget old unreadable rows", () -> unreadable.forget(bodiesSince));
        Instant refusedSince = clock.instant().minus(config.keepRefusedBodies());
        run("drop old refused bodies", () -> refused.forget(refusedSince));
        Instant forgotten = clock.instant().minus(config.rememberMessages());
        run("forget old messages", () -> database.update(FORGET, parameters -> parameters.instant(forgotten)));
    }

    private void call(String function, LocalDate day) {
        database.query(function, parameters -> parameters.date(day), row -> true);
    }

    private static void run(String what, Runnable step) {
        try {
            step.run();
        } catch (DatabaseException failed) {
            LOG.warnf("cannot %s: %s", what, failed.getMessage());
        }
    }
}
