package io.waymark.delivery.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.events.orders.CancelOrder;
import io.waymark.testkit.Backends;
import io.waymark.testkit.SilentTopics;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What was parked before a start is tried again after it, before its topic has spoken. */
@QuarkusTest
@WithTestResource(Backends.class)
@TestProfile(ParkedAfterStartIT.OwnGroup.class)
class ParkedAfterStartIT {
    private static final String CONSUMER = "order-service.orders.requests.v1";

    /** A group that no other test has given a position. */
    public static final class OwnGroup extends SilentTopics {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> silent = new HashMap<>(super.getConfigOverrides());
            silent.put("mp.messaging.incoming.commands.group.id", "silent");
            return silent;
        }
    }

    @Inject
    ParkedEvents parked;

    @Inject
    AppliedEvents applied;

    @Test
    void isTriedAgainInSilence() {
        UUID id = UuidCreator.getTimeOrderedEpoch();

        park(id, "m-1:" + id);

        applied.awaitReferences("m-1:" + id, "R-1");
    }

    private void park(UUID id, String key) {
        var record = new ConsumerRecord<>(
                Topics.ORDERS_REQUESTS,
                0,
                7,
                key,
                "{\"merchantId\":\"m-1\",\"referenceNo\":\"R-1\"}".getBytes(StandardCharsets.UTF_8));
        header(record, CloudEventHeaders.ID, id.toString());
        header(record, CloudEventHeaders.TYPE, EventTypes.ORDER_CANCEL.name());
        header(record, CloudEventHeaders.TIME, "2026-03-01T10:00:00Z");
        var event = new InboundEvent<>(
                id, EventTypes.ORDER_CANCEL.name(), key, "m-1", Instant.EPOCH, new CancelOrder("m-1", "R-1", null));

        QuarkusTransaction.requiringNew()
                .run(() -> parked.parkFailed(
                        CONSUMER, new Received<>(record, event), "broken once", Duration.ofSeconds(1)));
    }

    @Test
    void oneThatNoKeyOpensStopsNoOther() {
        UUID lost = UuidCreator.getTimeOrderedEpoch();
        UUID good = UuidCreator.getTimeOrderedEpoch();
        park(lost, "m-1:" + lost);
        applied.update("UPDATE inbox_parked SET value = '\\x0102030405' WHERE event_id = '" + lost + "'");
        park(good, "m-1:" + good);

        applied.awaitReferences("m-1:" + good, "R-1");

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        applied.query("SELECT cause FROM inbox_parked WHERE event_id = '" + lost + "'"))
                .singleElement()
                .asString()
                .contains("PersonalDataCipher.decrypt"));
    }

    private static void header(ConsumerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
