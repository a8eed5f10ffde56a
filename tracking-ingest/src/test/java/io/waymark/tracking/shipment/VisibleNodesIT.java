package io.waymark.tracking.shipment;

import static io.restassured.RestAssured.given;
import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static io.waymark.tracking.ingest.Pushes.kdniao;
import static io.waymark.tracking.ingest.Pushes.sendKdniao;
import static io.waymark.tracking.ingest.Pushes.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.waymark.events.EventTypes;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TopicProbe;
import io.waymark.testkit.WebhookReceiver;
import io.waymark.tracking.callback.Subscriber;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Orders;
import io.waymark.tracking.ingest.Store;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The query, the page, the topics and the callbacks show the same nodes of a shipment, whatever its carrier lets show. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class VisibleNodesIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pattern ON_THE_PAGE = Pattern.compile("datetime=\"([^\"]+)\"");
    private static final String HIDES_LABELS = IngestProfile.HIDES_LABELS;
    private static final String SHOWS_LABELS = "YTO";
    private static final String LABEL = "10";
    private static final String PICKED_UP = "1";
    private static final String DAMAGED = "414";

    @Inject
    Store store;

    /**
     * A parcel's life.
     *
     * @param told    nodes in the order in which they are pushed, each by minute and code
     * @param visible the minutes of those that may be shown, in their order
     */
    record Life(String name, String carrier, List<String> told, List<Integer> visible) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Life> lives() {
        return Stream.of(
                new Life("a hidden label", HIDES_LABELS, List.of(trace(1, LABEL)), List.of()),
                new Life(
                        "a hidden label and a fault",
                        HIDES_LABELS,
                        List.of(trace(1, LABEL), trace(3, DAMAGED)),
                        List.of(3)),
                new Life(
                        "a label that a scan proves",
                        HIDES_LABELS,
                        List.of(trace(1, LABEL), trace(5, PICKED_UP)),
                        List.of(1, 5)),
                new Life(
                        "a label after the scan",
                        HIDES_LABELS,
                        List.of(trace(5, PICKED_UP), trace(9, LABEL)),
                        List.of(5, 9)),
                new Life("another carrier's label", SHOWS_LABELS, List.of(trace(1, LABEL)), List.of(1)),
                new Life(
                        "another carrier's scan and late label",
                        SHOWS_LABELS,
                        List.of(trace(5, PICKED_UP), trace(9, LABEL)),
                        List.of(5, 9)));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void everyReaderSeesTheSame(Life life) {
        Subscriber merchant = Subscriber.fresh();
        try (EventSender sender = new EventSender();
                WebhookReceiver receiver = new WebhookReceiver();
                TopicProbe events = TopicProbe.fromNow(EventTypes.SHIPMENT_SCANNED.topic());
                TopicProbe states = TopicProbe.fromNow(EventTypes.SHIPMENT_STATE.topic())) {
            merchant.subscribe(receiver);
            Orders order = Orders.of(sender, merchant.merchant(), life.carrier(), freshNumber());
            order.accepted();
            order.waybillIssued();
            await().atMost(SOON).until(() -> !store.events("shipment.status-changed.v1", order.shipmentCode())
                    .isEmpty());

            push(order, life);

            JsonNode state = newest(states, order);
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(published(events, order)).as("events").isEqualTo(life.visible()));
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(called(receiver)).as("callbacks").isEqualTo(life.visible()));
            assertThat(queried(merchant, order)).as("query").isEqualTo(life.visible());
            assertThat(onThePage(merchant, order)).as("page").isEqualTo(life.visible());
            assertThat(
                            state.hasNonNull("lastNodeAt")
                                    ? List.of(minute(state.get("lastNodeAt").asText()))
                                    : List.of())
                    .as("snapshot")
                    .isEqualTo(life.visible()
                            .subList(
                                    Math.max(0, life.visible().size() - 1),
                                    life.visible().size()));
        }
    }

    /** Told one by one and the last first: nothing but the fold's own order can place them. */
    @Test
    void nodesOfOneSecondStandInTheOrderOfTheFold() {
        Subscriber merchant = Subscriber.fresh();
        try (EventSender sender = new EventSender();
                TopicProbe states = TopicProbe.fromNow(EventTypes.SHIPMENT_STATE.topic())) {
            Orders order = Orders.of(sender, merchant.merchant(), SHOWS_LABELS, freshNumber());
            order.accepted();
            order.waybillIssued();
            await().atMost(SOON).until(() -> !store.events("shipment.status-changed.v1", order.shipmentCode())
                    .isEmpty());

            for (String code : List.of("301", "202", PICKED_UP)) {
                sendKdniao(kdniao(order.number(), trace(5, code))).then().statusCode(200);
            }

            assertThat(newest(states, order).get("state").asText()).isEqualTo("DELIVERED");
            merchant.call()
                    .get("/v1/shipments/" + order.shipmentCode())
                    .then()
                    .body("state", equalTo("DELIVERED"))
                    .body("conflict", equalTo(false))
                    .body("nodes.state", equalTo(List.of("PICKED_UP", "OUT_FOR_DELIVERY", "DELIVERED")));
            assertThat(page(merchant, order).split("<h2 id=\"history\">", 2)[1])
                    .containsSubsequence("Handed to the recipient", "With the courier", "Accepted by the carrier");
        }
    }

    private static void push(Orders order, Life life) {
        for (int told = 1; told <= life.told().size(); told++) {
            String document =
                    kdniao(order.number(), life.told().subList(0, told).toArray(String[]::new));
            sendKdniao(document.replace("\"YTO\"", '"' + order.carrier() + '"'))
                    .then()
                    .statusCode(200);
        }
    }

    /** The newest state that was told, once everything is. */
    private JsonNode newest(TopicProbe topic, Orders order) {
        long version = store.count("SELECT version FROM shipment WHERE shipment_code = ?", order.shipmentCode());
        return topic.await(
                        found -> order.shipmentCode().equals(found.key())
                                && found.json().get("version").asLong() == version,
                        SOON)
                .json();
    }

    private static List<Integer> published(TopicProbe topic, Orders order) {
        return minutes(topic.all().stream()
                .filter(found -> order.shipmentCode().equals(found.key()))
                .map(ProbedRecord::json)
                .filter(event -> event.has("nodeId"))
                .map(event -> event.get("occurredAt").asText()));
    }

    private static List<Integer> called(WebhookReceiver receiver) {
        return minutes(receiver.taken().stream()
                .map(call -> JsonPath.from(call.body()))
                .filter(body -> body.getString("type").equals("shipment.scanned"))
                .map(body -> body.getString("data.occurredAt")));
    }

    private static List<Integer> queried(Subscriber merchant, Orders order) {
        List<String> times = merchant.call()
                .get("/v1/shipments/" + order.shipmentCode())
                .then()
                .statusCode(200)
                .extract()
                .path("nodes.occurredAt");
        return times.stream().map(VisibleNodesIT::minute).toList();
    }

    private static List<Integer> onThePage(Subscriber merchant, Orders order) {
        List<Integer> newestFirst = ON_THE_PAGE
                .matcher(page(merchant, order))
                .results()
                .map((MatchResult found) -> minute(found.group(1)))
                .toList();
        return new ArrayList<>(newestFirst).reversed();
    }

    private static String page(Subscriber merchant, Orders order) {
        String link = merchant.call()
                .get("/v1/shipments/" + order.shipmentCode() + "/tracking-link")
                .then()
                .statusCode(200)
                .extract()
                .path("href");
        return given().get(link).then().statusCode(200).extract().asString();
    }

    private static List<Integer> minutes(Stream<String> times) {
        return times.map(VisibleNodesIT::minute).sorted().toList();
    }

    private static int minute(String time) {
        return OffsetDateTime.parse(time).getMinute();
    }
}
