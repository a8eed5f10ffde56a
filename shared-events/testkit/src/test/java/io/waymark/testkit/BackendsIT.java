package io.waymark.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.EventTypes;
import io.waymark.events.orders.CancelOrder;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a Quarkus test is given must be there: an empty database each time, one broker, and all declared topics. */
class BackendsIT {
    @Test
    void eachApplicationGetsADatabaseOfItsOwnOnTheSameServers() throws Exception {
        Map<String, String> first = new Backends().start();
        execute(first, "CREATE TABLE taken (v int)");

        Map<String, String> second = new Backends().start();

        execute(second, "CREATE TABLE taken (v int)");
        assertThat(second.get("kafka.bootstrap.servers")).isEqualTo(first.get("kafka.bootstrap.servers"));
        assertThat(second.get("quarkus.oidc.public-key")).isEqualTo(first.get("quarkus.oidc.public-key"));
        assertThat(second.get("waymark.privacy.keyset")).isEqualTo(first.get("waymark.privacy.keyset"));
    }

    @Test
    void aSentEventIsFoundWithItsHeadersByAProbe() {
        new Backends().start();
        String key = "m-1:" + UUID.randomUUID();
        try (var sender = new EventSender();
                var fromNow = TopicProbe.fromNow(EventTypes.ORDER_CANCEL.topic())) {

            UUID id = sender.send(EventTypes.ORDER_CANCEL, key, "m-1", new CancelOrder("m-1", "R-1", null));

            ProbedRecord found = fromNow.await(event -> key.equals(event.key()), Duration.ofSeconds(20));
            assertThat(found.is(EventTypes.ORDER_CANCEL)).isTrue();
            assertThat(found.is(EventTypes.ORDER_CREATE)).isFalse();
            assertThat(found.header(CloudEventHeaders.ID)).contains(id.toString());
            assertThat(found.header(CloudEventHeaders.MERCHANT_ID)).contains("m-1");
            assertThat(found.header(CloudEventHeaders.TIME)).hasValueSatisfying(Instant::parse);
            JsonNode value = found.json();
            assertThat(value.get("merchantId").textValue()).isEqualTo("m-1");
        }
    }

    @Test
    void aProbeFailsWhenNothingComes() {
        new Backends().start();
        try (var probe = TopicProbe.fromNow(EventTypes.ORDER_CANCEL.topic())) {
            assertThatThrownBy(() -> probe.await(event -> true, Duration.ofMillis(200)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("0 of 1");
        }
    }

    private static void execute(Map<String, String> config, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(
                        config.get("quarkus.datasource.jdbc.url"),
                        config.get("quarkus.flyway.username"),
                        config.get("quarkus.flyway.password"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
