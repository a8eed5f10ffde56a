package io.waymark.delivery.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.delivery.metrics.MeterNames;
import io.waymark.faults.FaultDescription;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Shows how many keys wait. They stop nobody else, so the service stays ready. */
@Readiness
@ApplicationScoped
class ParkedKeysCheck implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(ParkedKeysCheck.class);
    private static final String COUNT = "SELECT count(DISTINCT (consumer, key)), count(*) FROM inbox_parked";

    private final DataSource dataSource;
    private volatile long keys;
    private volatile long events;

    ParkedKeysCheck(DataSource dataSource, MeterRegistry meters) {
        this.dataSource = dataSource;
        meters.gauge(MeterNames.PARKED_KEYS, this, check -> check.keys);
        meters.gauge(MeterNames.PARKED_EVENTS, this, check -> check.events);
    }

    @Scheduled(
            identity = "waymark-parked-count",
            every = "${waymark.inbox.parked.look-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void count() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(COUNT);
                ResultSet row = select.executeQuery()) {
            if (row.next()) {
                keys = row.getLong(1);
                events = row.getLong(2);
            }
        } catch (SQLException refused) {
            LOG.warnf("parked keys are not counted: %s", FaultDescription.of(refused));
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("waymark-parked-keys")
                .up()
                .withData("keys", keys)
                .withData("events", events)
                .build();
    }
}
