package io.waymark.reconciliation;

import static io.restassured.RestAssured.given;
import static io.waymark.reconciliation.ServiceClient.kinds;
import static io.waymark.reconciliation.ServiceClient.ledger;
import static io.waymark.reconciliation.ServiceClient.proofIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.reconciliation.played.PlayedOrder;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import io.waymark.testkit.Canary;
import io.waymark.testkit.Canary.Planted;
import io.waymark.testkit.CapturedLog;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.Exits;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.TopicProbe;
import io.waymark.testkit.rest.Management;
import io.waymark.web.Roles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/**
 * What shops, desks and the payment service provider write about people in their reasons reaches no ledger, answer, export or
 * topic of this service: no role of it may see that. The topics that it reads are their writers' own.
 */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class CanaryIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final long SEED = 84;
    private static final Set<String> READ =
            Set.of(Topics.PAYMENTS_EVENTS, Topics.ORDERS_EVENTS, Topics.SHIPMENTS_EVENTS);
    private static final String LETTERS = Topics.deadLetters(Topics.PAYMENTS_EVENTS, "reconciliation-service");
    private static final List<String> ROLES =
            List.of(Roles.FINANCE, Roles.SUPPORT, Roles.OPERATIONS, Roles.TECHNICAL, Roles.ADMIN);

    private final String merchant = "canary-" + UUID.randomUUID();
    private final List<Planted> planted = Canary.everyKind(SEED);
    private final List<PlayedOrder> orders = new ArrayList<>();
    private final Exits exits = new Exits();

    @Test
    void noPlantedWordLeaves() {
        try (CapturedLog log = CapturedLog.open();
                EventSender events = new EventSender()) {
            giveReasons(events);
            haveAProofRefused(events);
            sendWhatCannotBeRead(events);

            gather();
            exits.addAll("log line", log.lines());
        }
        exits.addTopics(READ);
        exits.addTables();

        assertThat(List.of("export", "ledger", "topic " + LETTERS, "topic " + Topics.RECONCILIATION_POSTINGS, "table "))
                .allSatisfy(place -> assertThat(exits.count(place)).as(place).isPositive());
        assertThat(exits.leaks(planted)).isEmpty();
    }

    /** Of each three sentences one is the reason of a refund, of a chargeback, and of a cancellation. */
    private void giveReasons(EventSender events) {
        for (int i = 0; i < planted.size(); i++) {
            PlayedOrder order = new PlayedOrder(events, merchant, "OK", "YTO");
            String words = planted.get(i).sentence();
            orders.add(order);
            switch (i % 3) {
                case 0 -> order.refunded("r-" + order.shipmentCode, 100, words);
                case 1 -> order.reversed("CHARGEBACK", "c-" + order.shipmentCode, 100, words);
                default -> {
                    order.waybillIssued();
                    order.cancelled(words);
                }
            }
        }
        for (int i = 0; i < orders.size(); i++) {
            int booked = i % 3 == 2 ? 2 : 1;
            ledger(orders.get(i), found -> kinds(found).size() == booked);
        }
    }

    private void haveAProofRefused(EventSender events) {
        PlayedPsp.says(planted.getFirst().sentence() + " " + planted.getLast().sentence());
        PlayedOrder order = new PlayedOrder(events, merchant, "TK", "YTO");
        orders.add(order);
        order.waybillIssued();
        order.stands(1, ShipmentState.DELIVERED, false);
        order.paid("stc_pay");
        ledger(order, proofIs("REFUSED"));
    }

    /** A refund that is no JSON, with a header that no contract knows: both go into a dead letter. */
    private void sendWhatCannotBeRead(EventSender events) {
        try (TopicProbe letters = TopicProbe.fromNow(LETTERS)) {
            for (Planted words : planted) {
                var refund = new ProducerRecord<>(
                        Topics.PAYMENTS_EVENTS, merchant, words.sentence().getBytes(StandardCharsets.UTF_8));
                Map.of(
                                CloudEventHeaders.ID,
                                UUID.randomUUID().toString(),
                                CloudEventHeaders.TYPE,
                                EventTypes.REFUND_ISSUED.name(),
                                CloudEventHeaders.TIME,
                                "2026-03-01T10:00:00Z",
                                "shop-note",
                                words.sentence())
                        .forEach((name, value) -> refund.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                events.send(refund);
            }
            letters.await(planted.size(), letter -> merchant.equals(letter.key()), SOON);
        }
    }

    private void gather() {
        for (PlayedOrder order : orders) {
            exits.add(
                    "ledger",
                    ServiceClient.get("/v1/orders/" + order.orderId + "/ledger").toString());
        }
        List<String> tokens = new ArrayList<>(List.of(TestTokens.bearer(Roles.MERCHANT, merchant)));
        ROLES.forEach(role -> tokens.add(TestTokens.bearer(role)));
        for (String token : tokens) {
            for (String path : List.of(
                    "/v1/orders/" + orders.getLast().orderId + "/ledger",
                    "/v1/settlements?limit=200",
                    "/v1/settlements/uploads?limit=200",
                    "/v1/dead-letters",
                    "/v1/dead-letters/" + LETTERS + "?limit=200",
                    "/v1/parked-keys")) {
                exits.add(
                        "answer of " + path,
                        given().auth().oauth2(token).get(path).asString());
            }
        }
        exits.add("export", export());
        exits.add("metrics", Management.metrics());
        exits.add("health", Management.get("/q/health").asString());
    }

    private String export() {
        String id = ServiceClient.post(
                        "/v1/exports",
                        Map.of(
                                "from",
                                "2026-01-01",
                                "to",
                                Instant.now().plusSeconds(60).toString(),
                                "merchantId",
                                merchant))
                .path("exportId")
                .asText();
        await().atMost(SOON).until(() -> ServiceClient.get("/v1/exports/" + id)
                .path("state")
                .asText()
                .equals("READY"));
        return given().auth()
                .oauth2(TestTokens.bearer(Roles.FINANCE))
                .get("/v1/exports/" + id + "/csv")
                .asString();
    }
}
