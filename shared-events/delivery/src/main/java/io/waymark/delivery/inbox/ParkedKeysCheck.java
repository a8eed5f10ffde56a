package io.waymark.delivery.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.delivery.metrics.MeterNames;
import io.waymark.faults.FaultDescription;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Shows how many keys wait. They stop nobody else, so the service stays ready. */
@Readiness
@ApplicationScoped
class ParkedKeysCheck implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(ParkedKeysCheck.class);
    private static final String COUNT =
            "SELECT count(DISTINCT (consumer, key)) AS keys, count(*) AS events FROM inbox_parked";

    private final Database database;
    private volatile long keys;
    private volatile long events;

    ParkedKeysCheck(Database database, MeterRegistry meters) {
        this.database = database;
        meters.gauge(MeterNames.PARKED_KEYS, this, check -> check.keys);
        meters.gauge(MeterNames.PARKED_EVENTS, this, check -> check.events);
    }

    @Scheduled(
            identity = "waymark-parked-count",
            every = "${waymark.inbox.parked.look-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void count() {
        try {
            database.query(COUNT, row -> new Count(row.number("keys"), row.number("events")))
                    .forEach(count -> {
                        keys = count.keys();
                        events = count.events();
                    });
        } catch (DatabaseException refused) {
            LOG.warnf("parked keys are not counted: %s", FaultDescription.of(refused));
        }
    }

    private record Count(long keys, long events) {}

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("waymark-parked-keys")
                .up()
                .withData("keys", keys)
                .withData("events", events)
                .build();
    }
}
