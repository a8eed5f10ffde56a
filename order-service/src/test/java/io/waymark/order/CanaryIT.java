package io.waymark.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.events.orders.CancelOrder;
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
 * Whom an order goes to is seen by the carrier that is booked, by the merchant whose order it is, and by support, operations and
 * administrators; the topic of commands carries it by contract, its dead letters sealed. Nobody else sees it, and what somebody
 * writes into the reason of a cancellation nobody sees at all.
 */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class CanaryIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final long SEED = 81;
    private static final String MERCHANT = "canary-" + UUID.randomUUID();
    private static final Set<String> COMMANDS = Set.of(Topics.ORDERS_REQUESTS);
    private static final String LETTERS = Topics.deadLetters(Topics.ORDERS_REQUESTS, "order-service");
    private static final List<String> MAY_NOT_SEE = List.of(Roles.TECHNICAL, Roles.FINANCE);
    private static final Planted PARTIES = new Planted(
            "",
            List.of("Thaddeus Abernethyson", "13987650123", "雾灯巷", "林梓涵", "13876540129", "wren.387654012@example.com"));

    private final OrderClient merchant = OrderClient.merchant(MERCHANT);
    private final List<Planted> reasons = Canary.everyKind(SEED);
    private final List<String> orders = new ArrayList<>();
    private final Exits exits = new Exits();

    @Test
    void noPlantedWordLeaves() {
        try (CapturedLog log = CapturedLog.open();
                EventSender sender = new EventSender();
                TopicProbe letters = TopicProbe.fromNow(LETTERS);
                TopicProbe facts = TopicProbe.fromNow(Topics.ORDERS_EVENTS)) {
            print();
            placeAndCancel();
            sendWhatIsRefused(sender, facts);
            letters.await(letter -> MERCHANT.equals(letter.key()), SOON);
            cancelByCommand(sender, facts);

            gather();
            exits.addAll("log line", log.lines());
        }
        exits.addTopics(COMMANDS);
        exits.addTables();

        List<Planted> planted = new ArrayList<>(reasons);
        planted.add(PARTIES);
        assertThat(List.of(
                        "answer",
                        "problem",
                        "topic " + Topics.ORDERS_EVENTS,
                        "topic " + LETTERS,
                        "table customer_order"))
                .allSatisfy(place -> assertThat(exits.count(place)).as(place).isPositive());
        assertThat(exits.leaks(planted)).isEmpty();
    }

    /** The label itself names people, for whom it is meant; logs and metrics do not. */
    private void print() {
        Response placed = merchant.place(order(OrderClient.reference()));
        assertThat(merchant.label(placed.path("shipmentCode")).statusCode()).isEqualTo(200);
    }

    /** Through the HTTP door; half of the reasons. */
    private void placeAndCancel() {
        for (int i = 0; i < reasons.size(); i += 2) {
            Response placed = merchant.place(order(OrderClient.reference()));
            assertThat(placed.statusCode()).as(placed.asString()).isEqualTo(201);
            String id = placed.path("orderId");
            orders.add(id);
            exits.add(
                    "cancelled",
                    merchant.cancel(id, reasons.get(i).sentence())
                            .asString()
                            .replaceFirst("\"shipper\".*\"acceptedAt\"", ""));
        }
    }

    /** Through the Kafka door, the other half. */
    private void cancelByCommand(EventSender sender, TopicProbe facts) {
        for (int i = 1; i < reasons.size(); i += 2) {
            String reference = OrderClient.reference();
            orders.add(merchant.place(order(reference)).path("orderId"));
            sender.send(
                    EventTypes.ORDER_CANCEL,
                    MERCHANT + ":" + reference,
                    MERCHANT,
                    new CancelOrder(MERCHANT, reference, reasons.get(i).sentence()));
        }
        facts.await(
                reasons.size() - 1,
                fact -> fact.is(EventTypes.ORDER_CANCELLED)
                        && String.valueOf(fact.value()).contains(MERCHANT),
                SOON);
    }

    private void sendWhatIsRefused(EventSender sender, TopicProbe facts) {
        String good = order(OrderClient.reference());
        for (Map.Entry<String, String> spoilt : Map.of(
                        "\"country\": \"CN\"", "\"country\": \"Thaddeus Abernethyson\"",
                        "\"postalCode\": \"100080\"", "\"postalCode\": \"林梓涵 13876540129\"",
                        "\"duties\": \"DDU\"", "\"duties\": \"13987650123\"",
                        "\"hsCode\": \"0902.10\"", "\"hsCode\": \"13987650123\"",
                        "\"channel\": \"standard\"", "\"channel\": \"Thaddeus Abernethyson\"",
                        "\"phone\": \"13876540129\"", "\"phone\": \"wren.387654012@example.com\"",
                        "\"quantity\": 1", "\"quantity\": \"13987650123\"")
                .entrySet()) {
            assertThat(good).contains(spoilt.getKey());
            exits.add(
                    "problem",
                    merchant.place(good.replace(spoilt.getKey(), spoilt.getValue()))
                            .asString());
        }
        exits.add(
                "problem", merchant.place(good.substring(0, good.length() - 9)).asString());
        exits.add("problem", merchant.place(order("林梓涵 13876540129")).asString());
        send(sender, order("林梓涵 13876540129"));
        sender.send(
                EventTypes.ORDER_CANCEL,
                MERCHANT + ":x",
                MERCHANT,
                new CancelOrder(MERCHANT, "Thaddeus Abernethyson", "mistake"));
        String reference = OrderClient.reference();
        send(sender, order(reference).replace("\"country\": \"CN\"", "\"country\": \"XX\""));
        send(sender, good.substring(0, good.length() - 9));
        facts.await(
                fact -> fact.is(EventTypes.ORDER_REFUSED)
                        && String.valueOf(fact.value()).contains(reference),
                SOON);
    }

    private static void send(EventSender sender, String command) {
        ProducerRecord<String, byte[]> sent =
                new ProducerRecord<>(Topics.ORDERS_REQUESTS, MERCHANT, command.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        EventTypes.ORDER_CREATE.name(),
                        "ce_source",
                        "test",
                        "ce_specversion",
                        "1.0",
                        "ce_time",
                        Instant.now().toString(),
                        "ce_merchantid",
                        MERCHANT)
                .forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        sender.sign(sent);
        sender.send(sent);
    }

    private void gather() {
        for (String id : orders) {
            for (String role : MAY_NOT_SEE) {
                exits.add("answer for " + role, OrderClient.house(role).get(id).asString());
                exits.add(
                        "label for " + role,
                        OrderClient.house(role).label(shipmentCode(id)).asString());
            }
            exits.add("refused label", merchant.label(shipmentCode(id)).asString());
            exits.add(
                    "answer for a rival", OrderClient.merchant("rival").get(id).asString());
        }
        for (String role : List.of(Roles.TECHNICAL, Roles.OPERATIONS, Roles.ADMIN)) {
            for (String path : List.of("/v1/dead-letters", "/v1/dead-letters/" + LETTERS, "/v1/parked-keys")) {
                exits.add(
                        "answer of " + path,
                        given().auth().oauth2(TestTokens.bearer(role)).get(path).asString());
            }
        }
        exits.add("metrics", Management.metrics());
        exits.add("health", Management.get("/q/health").asString());
    }

    private String shipmentCode(String id) {
        return merchant.get(id).path("shipmentCode");
    }

    private static String order(String reference) {
        return """
                {"referenceNo": "%s", "channel": "standard", "duties": "DDU",
                 "shipper": {"name": "林梓涵", "phone": "13876540129", "country": "CN", "city": "上海市",
                             "postalCode": "200000", "line1": "雾灯巷 1 号", "email": "wren.387654012@example.com"},
                 "consignee": {"name": "Thaddeus Abernethyson", "phone": "+86 13987650123", "country": "CN",
                               "city": "北京市", "postalCode": "100080", "line1": "雾灯巷 27 号"},
                 "parcels": [{"weight": {"value": 1, "unit": "kg"}}],
                 "customsItems": [{"description": "tea", "hsCode": "0902.10", "originCountry": "CN", "quantity": 1,
                                   "unitValue": {"amountMinor": 2500, "currency": "CNY"}}]}""".formatted(reference);
    }
}
