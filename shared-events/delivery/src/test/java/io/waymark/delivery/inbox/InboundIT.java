package io.waymark.delivery.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.waymark.delivery.deadletter.DeadLetterHeaders;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.events.orders.CancelOrder;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.TopicProbe;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Inbound events over a real broker and a real database, with nothing configured but this module's defaults. */
@QuarkusTest
@WithTestResource(Backends.class)
class InboundIT {
    private static final String TOPIC = Topics.ORDERS_REQUESTS;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EventSender sender = new EventSender();
    private final String key = "m-1:" + UUID.randomUUID();

    @Inject
    CommandListener consumer;

    @Inject
    AppliedEvents applied;

    @Inject
    ParkedKeys parkedKeys;

    @Inject
    InboxRetention retention;

    @AfterEach
    void closeSender() {
        sender.close();
    }

    @Test
    void anEventThatComesTwiceHasOneEffect() {
        UUID twice = UuidCreator.getTimeOrderedEpoch();
        CancelOrder cancel = new CancelOrder("m-1", "R-1", null);
        sender.send(twice, EventTypes.ORDER_CANCEL, key, "m-1", Instant.now(), cancel);
        sender.send(twice, EventTypes.ORDER_CANCEL, key, "m-1", Instant.now(), cancel);

        cancel("R-2");

        applied.awaitReferences(key, "R-1", "R-2");
    }

    @Test
    void whatCannotBeDecodedIsPutAsideWholeAndTheNextEventGoesOn() {
        try (TopicProbe letters = TopicProbe.fromNow(Topics.deadLetters(TOPIC, "order-service"))) {
            ProducerRecord<String, byte[]> broken = record(EventTypes.ORDER_CANCEL.name(), "no JSON");
            sender.send(broken);

            cancel("R-after");

            ProbedRecord letter = letters.await(record -> key.equals(record.key()), PATIENCE);
            assertThat(letter.value()).doesNotContain("JSON");
            assertThat(letter.header(DeadLetterHeaders.SEALED)).isPresent();
            assertThat(letter.header(CloudEventHeaders.TYPE)).contains(EventTypes.ORDER_CANCEL.name());
            assertThat(letter.header(DeadLetterHeaders.CAUSE)).contains("order.cancel.v1 is not well-formed JSON");
            assertThat(letter.header(DeadLetterHeaders.EXCEPTION))
                    .hasValueSatisfying(name -> assertThat(name).startsWith("com.fasterxml.jackson"));
            assertThat(letter.header(DeadLetterHeaders.TOPIC)).contains(TOPIC);
            assertThat(letter.header(DeadLetterHeaders.PARTITION)).hasValueSatisfying(Integer::parseInt);
            assertThat(letter.header(DeadLetterHeaders.OFFSET)).hasValueSatisfying(Long::parseLong);
            assertThat(letter.header(DeadLetterHeaders.AT)).hasValueSatisfying(Instant::parse);
            applied.awaitReferences(key, "R-after");
        }
    }

    @Test
    void aCommandOfUnknownTypeIsPutAside() {
        try (TopicProbe letters = TopicProbe.fromNow(Topics.deadLetters(TOPIC, "order-service"))) {
            sender.send(record("order.teleport.v1", "{}"));

            ProbedRecord letter = letters.await(record -> key.equals(record.key()), PATIENCE);

            assertThat(letter.header(DeadLetterHeaders.CAUSE)).contains("unknown event type order.teleport.v1");
        }
    }

    @Test
    void aFailureParksItsKeyInOrderWhileOthersFlow() {
        String other = key + "-other";
        String reference = "R-fails-" + key;
        consumer.failOn(reference);
        cancel("R-before");
        cancel(reference);
        cancel("R-behind");
        sender.send(EventTypes.ORDER_CANCEL, other, "m-1", new CancelOrder("m-1", "R-other", null));
        applied.awaitReferences(other, "R-other");
        applied.awaitReferences(key, "R-before");
        Awaitility.await().atMost(PATIENCE).until(() -> parked().events() == 2);
        assertThat(parked().cause()).contains("IllegalArgumentException").doesNotContain("555-0100");

        consumer.recover(reference);
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.bearer(Roles.TECHNICAL))
                .post("/v1/parked-keys/{consumer}/{key}/retry", "order-service.orders.requests.v1", key)
                .then()
                .statusCode(200)
                .body("events", equalTo(2));

        applied.awaitReferences(key, "R-before", reference, "R-behind");
        assertThat(parkedKeys.page(null, 100)).noneMatch(parked -> parked.key().equals(key));
    }

    @Test
    void theEffectContinuesTheTraceOfItsEvent() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        ProducerRecord<String, byte[]> traced =
                record(EventTypes.ORDER_CANCEL.name(), "{\"merchantId\":\"m-1\",\"referenceNo\":\"R-traced\"}");
        header(traced, CloudEventHeaders.TRACEPARENT, "00-" + trace + "-b7ad6b7169203331-01");

        sender.send(traced);

        applied.awaitReferences(key, "R-traced");
        assertThat(applied.of("trace_id", key)).containsExactly(trace);
    }

    @Test
    void retentionForgetsOldRowsOnly() {
        applied.update("INSERT INTO inbox_event (consumer, event_id, applied_at)"
                + " SELECT 'old', gen_random_uuid(), now() - interval '15 days' FROM generate_series(1, 5)");
        applied.update("INSERT INTO inbox_event (consumer, event_id, applied_at)"
                + " SELECT 'young', gen_random_uuid(), now() - interval '13 days' FROM generate_series(1, 5)");

        retention.forget();

        assertThat(applied.query("SELECT count(*) FROM inbox_event WHERE consumer = 'old'"))
                .isEqualTo(List.of("0"));
        assertThat(applied.query("SELECT count(*) FROM inbox_event WHERE consumer = 'young'"))
                .isEqualTo(List.of("5"));
    }

    @Test
    void sharedDefaultsReachTheConnector() {
        var config = ConfigProvider.getConfig();

        assertThat(config.getValue("mp.messaging.connector.smallrye-kafka.batch", Boolean.class))
                .isTrue();
        assertThat(config.getValue("mp.messaging.connector.smallrye-kafka.commit-strategy", String.class))
                .isEqualTo("latest");
        assertThat(config.getValue("quarkus.flyway.locations", String.class)).isEqualTo("db/delivery,db/migration");
    }

    private void cancel(String reference) {
        sender.send(EventTypes.ORDER_CANCEL, key, "m-1", new CancelOrder("m-1", reference, null));
    }

    private ParkedKey parked() {
        return parkedKeys.page(null, 100).stream()
                .filter(parked -> parked.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private ProducerRecord<String, byte[]> record(String type, String value) {
        var record = new ProducerRecord<>(TOPIC, key, value.getBytes(StandardCharsets.UTF_8));
        header(record, CloudEventHeaders.ID, UUID.randomUUID().toString());
        header(record, CloudEventHeaders.TYPE, type);
        header(record, CloudEventHeaders.TIME, "2026-03-01T10:00:00Z");
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
