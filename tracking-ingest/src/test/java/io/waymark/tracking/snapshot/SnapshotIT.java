package io.waymark.tracking.snapshot;

import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static io.waymark.tracking.ingest.Pushes.kdniao;
import static io.waymark.tracking.ingest.Pushes.sendKdniao;
import static io.waymark.tracking.ingest.Pushes.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.events.EventTypes;
import io.waymark.events.shipments.ShipmentScanned;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TopicProbe;
import io.waymark.testkit.rest.Management;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Orders;
import io.waymark.tracking.ingest.Store;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever starts late reads one topic and knows where every shipment stands; what is told never goes back. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class SnapshotIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Store store;

    @Inject
    Snapshots snapshots;

    @Test
    void theNewestRecordSaysWhereAShipmentStands() {
        try (EventSender sender = new EventSender();
                TopicProbe topic = TopicProbe.fromNow(EventTypes.SHIPMENT_STATE.topic())) {
            Orders order = Orders.of(sender, "m-1", "YTO", freshNumber());
            order.accepted();
            order.waybillIssued();
            awaitPublished(order);
            sendKdniao(kdniao(order.number(), trace(0, "1"), trace(5, "204")));
            sendKdniao(kdniao(order.number(), trace(0, "1"), trace(5, "204"), trace(9, "202")));

            JsonNode newest = topic.await(
                            found -> order.shipmentCode().equals(found.key())
                                    && found.json().get("version").asLong() == version(order),
                            SOON)
                    .json();

            assertThat(newest.get("state").asText()).isEqualTo("OUT_FOR_DELIVERY");
            assertThat(newest.get("referenceNo").asText()).isEqualTo(order.referenceNo());
            assertThat(newest.get("lastNodeAt").asText()).isEqualTo("2026-11-20T10:09:00+08:00");
            assertThat(newest.at("/lastPlace/city").asText()).isEqualTo("深圳市");
            assertThat(topic.all().stream().filter(found -> order.shipmentCode().equals(found.key())))
                    .extracting(found -> found.json().get("version").asLong())
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void anOldChangeThatComesAgainTellsNothing() {
        try (EventSender sender = new EventSender();
                TopicProbe topic = TopicProbe.fromNow(EventTypes.SHIPMENT_STATE.topic())) {
            Orders order = Orders.of(sender, "m-1", "YTO", freshNumber());
            order.accepted();
            order.waybillIssued();
            topic.await(found -> order.shipmentCode().equals(found.key()), SOON);

            double before = heard();
            sender.send(EventTypes.SHIPMENT_SCANNED, order.shipmentCode(), "m-1", scan(order));

            await().atMost(SOON).until(() -> heard() > before);
            assertThat(store.events("shipment.state.v1", order.shipmentCode())).hasSize(1);
        }
    }

    @Test
    void ofManyThatComeAtOnceOneTells() {
        try (EventSender sender = new EventSender()) {
            Orders order = Orders.of(sender, "m-1", "YTO", freshNumber());
            order.accepted();
            order.waybillIssued();
            awaitPublished(order);
            await().atMost(SOON).until(() -> told(order) == version(order));
            store.texts(
                    "UPDATE shipment_snapshot SET version = 0 WHERE shipment_code = ? RETURNING 1",
                    order.shipmentCode());

            List<Integer> told = IntStream.range(0, 8)
                    .parallel()
                    .mapToObj(i -> QuarkusTransaction.requiringNew().call(() -> snapshots
                            .advance(List.of(order.shipmentCode(), "nobody"))
                            .size()))
                    .toList();

            assertThat(told.stream().mapToInt(count -> count).sum()).isEqualTo(1);
        }
    }

    private long told(Orders order) {
        return store.count(
                "SELECT coalesce(max(version), 0) FROM shipment_snapshot WHERE shipment_code = ?",
                order.shipmentCode());
    }

    private long version(Orders order) {
        return store.count("SELECT version FROM shipment WHERE shipment_code = ?", order.shipmentCode());
    }

    /** How many events this consumer has taken in. */
    private static double heard() {
        return Management.get("/q/metrics")
                .body()
                .asString()
                .lines()
                .filter(
                        line -> line.startsWith(
                                "waymark_inbound_events_total{consumer=\"tracking-ingest.shipments.events.v1.snapshots\",outcome=\"applied\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private void awaitPublished(Orders order) {
        await().atMost(SOON).until(() -> !store.events("shipment.status-changed.v1", order.shipmentCode())
                .isEmpty());
    }

    private static ShipmentScanned scan(Orders order) {
        Instant now = Instant.parse("2026-11-20T02:00:00Z");
        return new ShipmentScanned(
                order.shipmentCode(),
                order.orderId(),
                "m-1",
                "YTO",
                order.number(),
                "kdniao",
                "n-1",
                1,
                OffsetDateTime.parse("2026-11-20T10:00:00+08:00"),
                now,
                null,
                null,
                null,
                "1",
                null,
                null,
                null);
    }
}
