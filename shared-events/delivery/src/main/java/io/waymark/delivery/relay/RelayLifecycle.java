package io.waymark.delivery.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.waymark.delivery.relay.debezium.DebeziumChangeStream;
import io.waymark.delivery.relay.debezium.DebeziumQueue;
import io.waymark.delivery.relay.debezium.DebeziumSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Starts the relay beside the application, without making it wait, and stops it with the application. */
@ApplicationScoped
class RelayLifecycle {
    private final RelayConfig config;
    private final RelayDatabase database;
    private final Map<String, Object> kafka;
    private final String service;
    private final MeterRegistry registry;
    private volatile @Nullable Relay relay;

    RelayLifecycle(
            RelayConfig config,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service,
            MeterRegistry registry) {
        this.config = config;
        this.database = new RelayDatabase(
                jdbcUrl, config.username().orElse(user), config.password().orElse(password));
        this.kafka = kafka;
        this.service = service;
        this.registry = registry;
    }

    void start(@Observes StartupEvent start) {
        if (config.enabled()) {
            Relay starting = new Relay(
                    database,
                    kafka,
                    "/waymark/" + service,
                    config,
                    DebeziumChangeStream.source(DebeziumSettings.of(database, config)),
                    registry);
            DebeziumQueue.register(registry, Relay.slot(config, database));
            relay = starting;
            starting.start();
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        Relay running = relay;
        if (running != null) {
            running.close();
        }
    }

    Optional<Relay> relay() {
        return Optional.ofNullable(relay);
    }
}
