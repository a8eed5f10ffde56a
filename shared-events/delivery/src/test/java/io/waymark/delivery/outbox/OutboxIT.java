package io.waymark.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.EventTypes;
import io.waymark.events.orders.CancelOrder;
import io.waymark.testkit.Backends;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TopicProbe;
import io.waymark.testkit.rest.Management;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A fact and its event are stored together or not at all. */
@QuarkusTest
@WithTestResource(Backends.class)
class OutboxIT {
    private final String key = "m-1:" + UUID.randomUUID();

    @Inject
    Outbox outbox;

    @Inject
    OutboxWriter writer;

    @Inject
    DataSource dataSource;

    @Test
    void refusesOutsideATransaction() {
        assertThatThrownBy(() -> outbox.append(event("R-1"))).isInstanceOf(TransactionalException.class);
        assertThat(rows()).isZero();
    }

    @Test
    void theWriterRefusesAConnectionThatCommitsByItself() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThatThrownBy(() -> writer.append(connection, List.of(event("R-1"))))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(rows()).isZero();
    }

    @Test
    void aRollBackTakesTheEventsWithIt() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(event("R-1"));
                    throw new IllegalStateException("the fact is refused");
                }))
                .hasMessage("the fact is refused");
        assertThat(rows()).isZero();
    }

    @Test
    void manyEventsAreWrittenInTheirOrder() {
        List<OutboundEvent<CancelOrder>> events =
                IntStream.range(0, 256).mapToObj(i -> event("R-" + i)).toList();

        QuarkusTransaction.requiringNew().run(() -> outbox.append(events));

        assertThat(rows()).isEqualTo(256);
        assertThat(firstPayload()).isEqualTo("{\"merchantId\":\"m-1\",\"referenceNo\":\"R-0\"}");
    }

    @Test
    void anEventThatTheBrokerWouldNotTakeIsRefusedWithItsFact() {
        OutboundEvent<CancelOrder> fits = event("x".repeat(900_000));
        OutboundEvent<CancelOrder> large = event("\u00e4".repeat(510_000));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of(fits, large))))
                .isInstanceOf(OutboxException.class)
                .cause()
                .isInstanceOf(OversizedEventException.class)
                .hasMessageContaining(large.id().toString())
                .hasMessageContaining("order.cancel.v1")
                .hasMessageContaining("more than 1000000");

        assertThat(rows()).isZero();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(fits));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void theDatabaseHoldsTheSameLimit() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO outbox_event"
                        + " (id, topic, key, type, subject, occurred_at, payload)"
                        + " VALUES (gen_random_uuid(), 't', ?, 't', 's', now(), repeat('x', 1000001))")) {
            insert.setString(1, key);
            assertThatThrownBy(insert::executeUpdate).hasMessageContaining("outbox_event_fits");
        }
    }

    @Test
    void aCommittedEventIsPublishedByTheServiceItself() {
        try (TopicProbe probe = TopicProbe.fromNow(EventTypes.ORDER_CANCEL.topic())) {
            QuarkusTransaction.requiringNew().run(() -> outbox.append(event("R-1")));

            ProbedRecord published = probe.await(record -> key.equals(record.key()), Duration.ofSeconds(30));

            assertThat(published.header(CloudEventHeaders.SOURCE)).contains("/waymark/order-service");
            assertThat(published.json().get("referenceNo").textValue()).isEqualTo("R-1");
        }
    }

    @Test
    void readinessShowsTheRelay() throws Exception {
        URI ready = Management.address("/q/health/ready");
        try (HttpClient client = HttpClient.newHttpClient()) {
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                            client.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.ofString())
                                    .body())
                    .contains("\"waymark-relay\"")
                    .contains("\"STREAMING\"")
                    .contains("\"waymark-parked-keys\"")
                    .doesNotContain("DOWN"));
        }
    }

    private OutboundEvent<CancelOrder> event(String reference) {
        return OutboundEvent.of(
                EventTypes.ORDER_CANCEL,
                key,
                "m-1",
                Instant.parse("2026-03-01T10:00:00Z"),
                new CancelOrder("m-1", reference, null));
    }

    private int rows() {
        return Integer.parseInt(select("SELECT count(*)::text FROM outbox_event WHERE key = ?"));
    }

    private String firstPayload() {
        return select("SELECT payload FROM outbox_event WHERE key = ? ORDER BY ctid LIMIT 1");
    }

    private String select(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
