package io.waymark.delivery.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.delivery.faults.TransientFaults;
import io.waymark.delivery.incidents.IncidentNews;
import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.delivery.outbox.Outbox;
import io.waymark.events.incidents.IncidentCleared;
import io.waymark.events.incidents.IncidentDetected;
import io.waymark.events.incidents.IncidentKind;
import io.waymark.faults.FaultDescription;
import io.waymark.jdbc.Database;
import io.waymark.time.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells the technical desk of keys that wait for longer than trying again may take, and when they are free again. */
@ApplicationScoped
class ParkedKeyIncidents {
    private static final Logger LOG = Logger.getLogger(ParkedKeyIncidents.class);
    private static final int LONGEST_SUBJECT = 200;

    private static final String NOTE_LATE = """
            WITH late AS (
                SELECT consumer, key, count(*) AS events, min(parked_at) AS since,
                       (array_agg(cause ORDER BY seq) FILTER (WHERE cause IS NOT NULL))[1] AS cause
                FROM inbox_parked GROUP BY consumer, key
                HAVING min(parked_at) < now() - ? * interval '1 millisecond'),
            told AS (
                INSERT INTO inbox_parked_told (consumer, key) SELECT consumer, key FROM late ORDER BY consumer, key
                ON CONFLICT DO NOTHING RETURNING consumer, key)
            SELECT late.* FROM late JOIN told USING (consumer, key) ORDER BY since""";

    private static final String FORGET_FREE = """
            DELETE FROM inbox_parked_told AS told WHERE NOT EXISTS (
                SELECT FROM inbox_parked AS parked WHERE parked.consumer = told.consumer AND parked.key = told.key)
            RETURNING consumer, key""";

    private final Database database;
    private final Outbox outbox;
    private final InboxConfig config;
    private final String service;
    private final Clock clock = SystemClock.inMicroseconds();

    ParkedKeyIncidents(
            Database database,
            Outbox outbox,
            InboxConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.outbox = outbox;
        this.config = config;
        this.service = service;
    }

    @Scheduled(
            identity = "waymark-parked-incidents",
            every = "${waymark.inbox.parked.tell-every:1m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            tell();
        } catch (RuntimeException fault) {
            if (!TransientFaults.isTransient(fault)) {
                throw fault;
            }
            LOG.warnf("parked keys are told later: %s", FaultDescription.of(fault));
        }
    }

    private void tell() {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(database.query(
                    NOTE_LATE,
                    parameters -> parameters.number(config.parked().tellAfter().toMillis()),
                    row -> detected(
                            subject(row.text("consumer"), row.text("key")),
                            "waits since " + row.instant("since") + ": " + row.optionalText("cause"),
                            row.number("events"),
                            row.instant("since"),
                            now)));
            outbox.append(
                    database.query(FORGET_FREE, row -> cleared(subject(row.text("consumer"), row.text("key")), now)));
        });
    }

    private OutboundEvent<IncidentDetected> detected(
            String subject, String detail, long events, Instant since, Instant now) {
        return IncidentNews.of(IncidentDetected.of(service, IncidentKind.KEY_PARKED, subject, detail, now)
                .seen(events)
                .begunAt(since));
    }

    private OutboundEvent<IncidentCleared> cleared(String subject, Instant now) {
        return IncidentNews.of(new IncidentCleared(
                service, IncidentKind.KEY_PARKED, subject, "no event of the key waits any more", now));
    }

    private static String subject(String consumer, String key) {
        String subject = consumer + "/" + key;
        return subject.substring(0, Math.min(LONGEST_SUBJECT, subject.length()));
    }
}
