package io.waymark.delivery.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.waymark.delivery.relay.debezium.DebeziumChangeStream;
import io.waymark.delivery.relay.debezium.DebeziumSettings;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.spi.Converter;

/** Relays without an application around them. */
final class TestRelays {
    /** Longer than a takeover and a start may take on a busy machine. */
    static final Duration PATIENCE = Duration.ofSeconds(40);

    static RelayConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverters(new Converter<?>[] {new DurationConverter()})
                .withMapping(RelayConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(RelayConfig.class);
    }

    /** A relay that is already started. */
    static Relay start(RelayDatabase database, String bootstrapServers) {
        return start(database, bootstrapServers, config(Map.of()));
    }

    static Relay start(RelayDatabase database, String bootstrapServers, RelayConfig config) {
        Relay relay = new Relay(
                database,
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                "/waymark/test",
                config,
                DebeziumChangeStream.source(DebeziumSettings.of(database, config)),
                new SimpleMeterRegistry());
        relay.start();
        return relay;
    }

    static void awaitPhase(Relay relay, RelayStatus.Phase phase) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        relay.status().phase())
                .as(relay.status().reason())
                .isEqualTo(phase));
    }

    private TestRelays() {}
}
