package io.waymark.tracking.ingest.adapter.persistence;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.jdbc.Database;
import io.waymark.tracking.incident.IncidentAnnouncements;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Tells of codes whose nodes came within a minute of an incident, once that minute is over. */
@Singleton
class UnknownCodeReport {
    private final Database database;
    private final IncidentAnnouncements incidents;
    private final Clock clock;

    UnknownCodeReport(Database database, IncidentAnnouncements incidents, Clock clock) {
        this.database = database;
        this.incidents = incidents;
        this.clock = clock;
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void tell() {
        incidents.tell(database.with(connection -> UnknownCodeRows.due(connection, clock.instant())));
    }
}
