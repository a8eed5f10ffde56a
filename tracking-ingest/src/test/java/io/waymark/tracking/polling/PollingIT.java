package io.waymark.tracking.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.events.EventTypes;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TopicProbe;
import io.waymark.testkit.rest.Management;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Orders;
import io.waymark.tracking.ingest.Pushes;
import io.waymark.tracking.ingest.Store;
import io.waymark.tracking.polling.QueryDesk.Arrival;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parcels of carriers that cannot push are followed by asking, within the rate, through pauses and outages, to their end. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class PollingIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    /** The database's clock may be corrected while the test's own runs on: at most half a millisecond in a second. */
    private static final long A_SECOND_BY_ANOTHER_CLOCK = 999_000_000L;

    private static final String SCANNED = "shipment.scanned.v1";

    @Inject
    Store store;

    @ConfigProperty(name = "waymark.polling.ups.base-url")
    URI address;

    private QueryDesk desk = new QueryDesk(0);
    private EventSender sender = new EventSender();

    /** The desk stays open for all tests of this JVM: parcels of one test are still asked about during the next. */
    @BeforeEach
    void open() {
        desk.close();
        desk = QueryDesk.shared(address.getPort());
        sender = new EventSender();
    }

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void aParcelIsFollowedFromItsWaybillToItsEndWithoutAnyPush() {
        Orders order = shipped("UPS", fresh("1Z"));
        await().atMost(SOON).until(() -> !desk.about(order.number()).isEmpty());
        assertThat(state(order)).isEqualTo("LABELED");

        desk.tell(order.number(), Stories.ups(order.number(), "M.MP", "P.PU"));
        await().atMost(SOON).until(() -> state(order).equals("PICKED_UP"));
        desk.tell(order.number(), Stories.ups(order.number(), "M.MP", "P.PU", "I.OT"));
        await().atMost(SOON).until(() -> state(order).equals("OUT_FOR_DELIVERY"));
        desk.tell(order.number(), Stories.ups(order.number(), "M.MP", "P.PU", "I.OT", "D.FS"));
        await().atMost(SOON).until(() -> state(order).equals("DELIVERED"));
        await().atMost(SOON).until(() -> watched(order) == 0);

        assertThat(store.events(SCANNED, order.shipmentCode())).hasSize(4);
        assertThat(store.texts(
                        "SELECT account FROM raw_push WHERE id IN (SELECT push_id FROM shipment_node WHERE tracking_number = ?)",
                        order.number()))
                .isNotEmpty()
                .containsOnly("poll");
        assertThat(
                        store.count(
                                "SELECT count(*) FROM raw_push WHERE account = 'poll' AND position('trackResponse'::bytea IN body) > 0"))
                .isZero();
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        Management.get("/q/metrics").body().asString())
                .contains(
                        "waymark_polling_call_seconds_bucket{outcome=\"answered\",provider=\"ups\"",
                        "waymark_polling_legs_total{outcome=\"reported\",provider=\"ups\"}",
                        "waymark_polling_lateness_seconds_count{provider=\"ups\"}",
                        "waymark_polling_stopped_total{provider=\"ups\",reason=\"finished\"}"));
    }

    @Test
    void aDeliveredParcelIsLeftAloneUntilItMovesAgain() {
        Orders order = shipped("UPS", fresh("1Z"));
        desk.tell(order.number(), Stories.ups(order.number(), "P.PU", "D.FS"));
        await().atMost(SOON).until(() -> state(order).equals("DELIVERED"));
        await().atMost(SOON)
                .until(() -> store.count(
                                "SELECT count(*) FROM polled_leg p JOIN shipment s USING (tracking_number)"
                                        + " WHERE p.tracking_number = ? AND s.changed_at < now() - interval '1.5 seconds'",
                                order.number())
                        == 1);
        int asked = desk.about(order.number()).size();

        String item =
                Stories.track(order.number(), 100002, "Exception_Returning").replace("2026-11-20", "2026-11-21");
        byte[] push =
                "{\"event\":\"TRACKING_UPDATED\",\"data\":%s}".formatted(item).getBytes(StandardCharsets.UTF_8);
        Pushes.sendTrack(push).then().statusCode(200);

        await().atMost(SOON).until(() -> desk.about(order.number()).size() > asked);
        assertThat(state(order)).isEqualTo("RETURNING");
    }

    @Test
    void manyNumbersAreRegisteredAndAskedInBatchesWithinTheRate() {
        List<Orders> orders = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Orders order = shipped("YANWEN", fresh("YT"));
            desk.tell(
                    order.number(), Stories.track(order.number(), 190012, "InTransit_PickedUp", "InTransit_Departure"));
            orders.add(order);
        }

        await().atMost(SOON)
                .until(() -> orders.stream().allMatch(order -> state(order).equals("IN_TRANSIT")));

        for (Orders order : orders) {
            assertThat(desk.about(order.number()).getFirst().path()).isEqualTo("/register");
        }
        List<Arrival> calls = trackCalls();
        assertThat(calls).allSatisfy(call -> assertThat(call.numbers()).hasSizeBetween(1, 2));
        for (int i = 3; i < calls.size(); i++) {
            assertThat(calls.get(i).nanos() - calls.get(i - 3).nanos())
                    .isGreaterThanOrEqualTo(A_SECOND_BY_ANOTHER_CLOCK);
        }
    }

    @Test
    void aPauseThatIsAskedForIsKept() {
        Orders order = shipped("YANWEN", fresh("YT"));
        await().atMost(SOON).until(() -> !desk.about(order.number()).isEmpty());
        long throttled = throttled();

        desk.throttle(QueryDesk.TRACK_PATH);
        await().atMost(SOON).until(() -> throttled() > throttled);
        int at = desk.throttledAt();
        await().atMost(SOON).until(() -> trackCalls().size() > at + 1);

        List<Arrival> calls = trackCalls();
        assertThat(calls.get(at + 1).nanos() - calls.get(at).nanos()).isGreaterThanOrEqualTo(A_SECOND_BY_ANOTHER_CLOCK);
    }

    @Test
    void anInterfaceThatIsDownIsToldOfOnceAndClearedWhenItAnswers() {
        Orders order = shipped("UPS", fresh("1Z"));
        await().atMost(SOON).until(() -> !desk.about(order.number()).isEmpty());
        try (TopicProbe topic = TopicProbe.fromNow(EventTypes.INCIDENT_DETECTED.topic())) {
            desk.answerWith(QueryDesk.UPS_PATH, 503);
            ProbedRecord detected = topic.await(event -> says(event, "detected"), SOON);
            int failing = desk.about(order.number()).size();
            await().atMost(SOON).until(() -> desk.about(order.number()).size() > failing);

            desk.tell(order.number(), Stories.ups(order.number(), "P.PU"));
            desk.answerWith(QueryDesk.UPS_PATH, 200);
            topic.await(event -> says(event, "cleared"), SOON);

            assertThat(detected.json().path("detail").asText()).contains("HTTP status 503");
            assertThat(Instant.parse(detected.json().path("startedAt").asText()))
                    .isBefore(Instant.parse(detected.json().path("detectedAt").asText()));
            assertThat(topic.all().stream().filter(event -> says(event, "detected")))
                    .hasSize(1);
        } finally {
            desk.answerWith(QueryDesk.UPS_PATH, 200);
        }
        await().atMost(SOON).until(() -> state(order).equals("PICKED_UP"));
    }

    @Test
    void aNumberThatCannotExistIsToldOfAndNoLongerAskedAbout() {
        Orders order = shipped("UPS", fresh("BAD"));

        await().atMost(SOON)
                .until(() -> watched(order) == 0 && !desk.about(order.number()).isEmpty());
        await().atMost(SOON)
                .until(() -> store.count(
                                "SELECT count(*) FROM outbox_event WHERE key = 'tracking-ingest:NUMBER_INVALID'"
                                        + " AND payload::jsonb ->> 'shipmentCode' = ?"
                                        + " AND payload::jsonb ->> 'subject' LIKE '%/' || (payload::jsonb ->> 'shipmentCode')",
                                order.shipmentCode())
                        == 1);
    }

    private Orders shipped(String carrier, String number) {
        Orders order = Orders.of(sender, "m-1", carrier, number);
        order.accepted();
        order.waybillIssued();
        await().atMost(SOON)
                .until(() -> store.count("SELECT count(*) FROM shipment WHERE tracking_number = ?", number) == 1);
        return order;
    }

    private String state(Orders order) {
        return store.texts("SELECT state FROM shipment WHERE tracking_number = ?", order.number())
                .getFirst();
    }

    private long watched(Orders order) {
        return store.count("SELECT count(*) FROM polled_leg WHERE tracking_number = ?", order.number());
    }

    private List<Arrival> trackCalls() {
        return desk.arrivals("/").stream()
                .filter(call -> !call.path().startsWith("/api/"))
                .toList();
    }

    private static long throttled() {
        String name = "waymark_polling_call_seconds_count{outcome=\"throttled\",provider=\"17track\"}";
        return Management.get("/q/metrics")
                .body()
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line ->
                        (long) Double.parseDouble(line.substring(name.length()).strip()))
                .findFirst()
                .orElse(0L);
    }

    private static boolean says(ProbedRecord event, String what) {
        return event.json().path("kind").asText().equals("CARRIER_API_DOWN")
                && event.json().path("subject").asText().equals("ups/poll")
                && event.json().has(what + "At");
    }

    private static String fresh(String prefix) {
        return prefix
                + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase(Locale.ROOT);
    }
}
