package io.waymark.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.events.EventType;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.events.orders.CancelOrder;
import io.waymark.events.orders.CreateOrder;
import io.waymark.order.PlayedCarriers.Mood;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TopicProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Watches the Kafka door, alone and beside the HTTP door. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class OrderCommandsIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String MERCHANT = "acme";

    @ConfigProperty(name = "test.carriers")
    String carriers;

    private final OrderClient acme = OrderClient.merchant(MERCHANT);
    private EventSender sender;
    private TopicProbe probe;

    @BeforeEach
    void connect() {
        sender = new EventSender();
        probe = TopicProbe.fromNow(Topics.ORDERS_EVENTS);
    }

    @AfterEach
    void disconnect() {
        mood(Mood.FRIENDLY);
        sender.close();
        probe.close();
    }

    @Test
    void aCommandBecomesAnOrder() {
        String reference = OrderClient.reference();

        create(reference, "1.5");

        ProbedRecord accepted = probe.await(event -> about(event, reference, EventTypes.ORDER_ACCEPTED.name()), SOON);
        assertThat(accepted.json().get("merchantId").asText()).isEqualTo(MERCHANT);
        assertThat(accepted.json().get("weightGrams").asLong()).isEqualTo(1500);
        ProbedRecord issued = probe.await(event -> about(event, reference, EventTypes.WAYBILL_ISSUED.name()), SOON);
        assertThat(issued.json().get("trackingNumber"))
                .isEqualTo(accepted.json().get("shipmentCode"));
        assertThat(issued.json().at("/expectedCharge/amountMinor").asLong()).isEqualTo(1000);
        assertThat(issued.json().at("/expectedCharge/currency").asText()).isEqualTo("CNY");
        acme.under(reference).then().statusCode(200).body("status", equalTo("BOOKED"));
    }

    @Test
    void aCommandIsReadAsARequestIs() {
        String reference = "#" + OrderClient.reference();

        create("\u3000" + reference + "\u200b\n", "1.5");

        ProbedRecord accepted = probe.await(event -> about(event, reference, EventTypes.ORDER_ACCEPTED.name()), SOON);
        assertThat(accepted.json().get("referenceNo").asText()).isEqualTo(reference);
        acme.under(reference).then().statusCode(200).body("referenceNo", equalTo(reference));
    }

    @Test
    void aCommandOfAnotherContentIsRefusedUnderItsKey() {
        String reference = OrderClient.reference();
        acme.place(Samples.order(reference, "standard", "1")).then().statusCode(201);

        create(reference, "2");

        ProbedRecord refused = refused(reference);
        assertThat(refused.key()).isEqualTo(MERCHANT + ":" + reference);
        assertThat(refused.json().get("errorCode").asText()).isEqualTo("REFERENCE_REUSED");
    }

    @Test
    void aFaultyCommandNamesItsFieldsAndHoldsUpNoOther() {
        String faulty = OrderClient.reference();
        String sound = OrderClient.reference();
        CreateOrder empty = new CreateOrder(MERCHANT, faulty, "standard", null, null, null, null, null);

        sender.send(EventTypes.ORDER_CREATE, MERCHANT + ":" + faulty, MERCHANT, empty);
        create(sound, "1");

        assertThat(refused(faulty).json().get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("shipper", "consignee", "parcels");
        probe.await(event -> about(event, sound, EventTypes.ORDER_ACCEPTED.name()), SOON);
    }

    @Test
    void anOrderIsCancelledByCommand() {
        String reference = OrderClient.reference();
        create(reference, "1");

        sender.send(
                EventTypes.ORDER_CANCEL,
                MERCHANT + ":" + reference,
                MERCHANT,
                new CancelOrder(MERCHANT, reference, "sold out"));

        ProbedRecord cancelled = probe.await(event -> about(event, reference, EventTypes.ORDER_CANCELLED.name()), SOON);
        assertThat(cancelled.json().get("reason").asText()).isEqualTo("OUT_OF_STOCK");
        assertThat(cancelled.json().get("carrier").asText()).isEqualTo("WAYMARK");
    }

    @Test
    void cancellingWhatWasNeverOrderedIsRefused() {
        String reference = OrderClient.reference();

        sender.send(
                EventTypes.ORDER_CANCEL,
                MERCHANT + ":" + reference,
                MERCHANT,
                new CancelOrder(MERCHANT, reference, null));

        assertThat(refused(reference).json().get("errorCode").asText()).isEqualTo("ORDER_NOT_FOUND");
    }

    /** A thousand, half of them at either door: one order, one waybill, one charge. */
    @Test
    void manyAtOnceOverBothDoorsMakeOneOrder() throws Exception {
        String reference = OrderClient.reference();
        String order = Samples.order(reference, "standard", "1.5");
        Map.Entry<String, CreateOrder> command =
                Map.entry(MERCHANT + ":" + reference, Samples.command(MERCHANT, reference, "standard", "1.5"));
        List<Callable<String>> requests = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            requests.add(() -> placed(order));
            if (i % 100 == 0) {
                requests.add(() -> {
                    sender.sendAll(EventTypes.ORDER_CREATE, MERCHANT, Collections.nCopies(100, command));
                    return "";
                });
            }
        }

        List<Future<String>> answers;
        try (ExecutorService callers = Executors.newFixedThreadPool(50)) {
            answers = callers.invokeAll(requests);
        }

        List<String> codes = new ArrayList<>();
        for (Future<String> answer : answers) {
            codes.add(answer.get());
        }
        String issued = acme.under(reference).path("shipmentCode");
        assertThat(codes).filteredOn(code -> !code.isEmpty()).hasSize(500).containsOnly(issued);
        String last = OrderClient.reference();
        sender.send(
                EventTypes.ORDER_CANCEL,
                MERCHANT + ":" + reference,
                MERCHANT,
                new CancelOrder(MERCHANT, reference, null));
        create(last, "1");
        probe.await(event -> about(event, reference, EventTypes.ORDER_CANCELLED.name()), SOON);
        assertThat(probe.all())
                .filteredOn(event -> event.json().path("referenceNo").asText().equals(reference))
                .extracting(event -> event.header("ce_type").orElseThrow())
                .containsExactlyInAnyOrder(
                        EventTypes.ORDER_ACCEPTED.name(),
                        EventTypes.WAYBILL_ISSUED.name(),
                        EventTypes.WAYBILL_VOIDED.name(),
                        EventTypes.ORDER_CANCELLED.name());
    }

    /** As a caller does that is told to come again. */
    private String placed(String order) {
        return await().until(() -> acme.place(order), answer -> answer.statusCode() != 429)
                .then()
                .statusCode(either(is(200)).or(is(201)))
                .extract()
                .path("shipmentCode");
    }

    /**
     * Behind them stands a carrier whose answers come too late. Under each reference an order, another content and a
     * cancellation, and of every sixth reference an order that nobody can send: none is lost, and none overtakes another.
     */
    @Test
    void tenThousandCommandsKeepTheirOrderWhateverTheCarrierDoes() {
        mood(Mood.SLOW);
        String run = OrderClient.reference();
        List<String> references =
                IntStream.range(0, 3_000).mapToObj(i -> run + "-" + i).toList();
        List<String> unsendable =
                IntStream.range(0, 1_000).mapToObj(i -> run + "-bad-" + i).toList();
        List<Map.Entry<String, CreateOrder>> creations = new ArrayList<>();
        List<Map.Entry<String, CancelOrder>> cancellations = new ArrayList<>();
        for (String reference : references) {
            creations.add(command(reference, Samples.command(MERCHANT, reference, "intl", "1")));
            creations.add(command(reference, Samples.command(MERCHANT, reference, "intl", "2")));
            cancellations.add(command(reference, new CancelOrder(MERCHANT, reference, null)));
        }
        for (String reference : unsendable) {
            creations.add(
                    command(reference, new CreateOrder(MERCHANT, reference, "intl", null, null, null, null, null)));
        }

        sender.sendAll(EventTypes.ORDER_CREATE, MERCHANT, creations);
        sender.sendAll(EventTypes.ORDER_CANCEL, MERCHANT, cancellations);

        Map<String, List<String>> told = new HashMap<>();
        probe.await(3_000, event -> ofRun(event, run, EventTypes.ORDER_CANCELLED), Duration.ofMinutes(2));
        probe.await(4_000, event -> ofRun(event, run, EventTypes.ORDER_REFUSED), SOON);
        probe.all().stream()
                .filter(event -> event.json().path("referenceNo").asText().startsWith(run))
                .forEach(event -> told.computeIfAbsent(
                                event.json().path("referenceNo").asText(), _ -> new ArrayList<>())
                        .add(word(event)));
        assertThat(told.keySet()).containsAll(references).containsAll(unsendable);
        assertThat(references).allSatisfy(reference -> assertThat(told.get(reference))
                .contains(EventTypes.ORDER_ACCEPTED.name(), "REFERENCE_REUSED", EventTypes.ORDER_CANCELLED.name())
                .doesNotContain("ORDER_INVALID", "ORDER_NOT_FOUND"));
        assertThat(unsendable)
                .allSatisfy(reference -> assertThat(told.get(reference)).containsExactly("ORDER_INVALID"));
    }

    private void mood(Mood mood) {
        given().body(mood.name()).put(carriers + "/UPS/mood").then().statusCode(204);
    }

    private static <T> Map.Entry<String, T> command(String reference, T command) {
        return Map.entry(MERCHANT + ":" + reference, command);
    }

    private static boolean ofRun(ProbedRecord event, String run, EventType<?> type) {
        return event.is(type) && event.json().path("referenceNo").asText().startsWith(run);
    }

    /** The event's type, or of a refusal its code. */
    private static String word(ProbedRecord event) {
        String type = event.header("ce_type").orElseThrow();
        return type.equals(EventTypes.ORDER_REFUSED.name())
                ? event.json().path("errorCode").asText()
                : type;
    }

    @Test
    void anEventThatIsDeliveredTwiceHasOneEffect() {
        String reference = OrderClient.reference();
        UUID id = UUID.randomUUID();
        CreateOrder command = Samples.command(MERCHANT, reference, "standard", "1");

        sender.send(id, EventTypes.ORDER_CREATE, MERCHANT + ":" + reference, MERCHANT, Instant.now(), command);
        sender.send(id, EventTypes.ORDER_CREATE, MERCHANT + ":" + reference, MERCHANT, Instant.now(), command);
        sender.send(
                EventTypes.ORDER_CANCEL,
                MERCHANT + ":" + reference,
                MERCHANT,
                new CancelOrder(MERCHANT, reference, null));

        probe.await(event -> about(event, reference, EventTypes.ORDER_CANCELLED.name()), SOON);
        assertThat(probe.all())
                .filteredOn(event -> about(event, reference, EventTypes.ORDER_ACCEPTED.name()))
                .hasSize(1);
    }

    @Test
    void commandsOfDifferentContentUnderOneIdAreBothAnswered() {
        String first = OrderClient.reference();
        String second = OrderClient.reference();
        UUID id = UUID.randomUUID();

        createUnder(id, first, "1");
        createUnder(id, second, "1");
        createUnder(id, second, "2");

        probe.await(event -> about(event, first, EventTypes.ORDER_ACCEPTED.name()), SOON);
        probe.await(event -> about(event, second, EventTypes.ORDER_ACCEPTED.name()), SOON);
        assertThat(refused(second).json().get("errorCode").asText()).isEqualTo("REFERENCE_REUSED");
    }

    private void createUnder(UUID id, String reference, String kilograms) {
        sender.send(
                id,
                EventTypes.ORDER_CREATE,
                MERCHANT + ":" + reference,
                MERCHANT,
                Instant.now(),
                Samples.command(MERCHANT, reference, "standard", kilograms));
    }

    private void create(String reference, String kilograms) {
        CreateOrder command = Samples.command(MERCHANT, reference, "standard", kilograms);
        sender.send(EventTypes.ORDER_CREATE, MERCHANT + ":" + reference, MERCHANT, command);
    }

    private ProbedRecord refused(String reference) {
        return probe.await(event -> about(event, reference, EventTypes.ORDER_REFUSED.name()), SOON);
    }

    private static boolean about(ProbedRecord event, String reference, String type) {
        return event.header("ce_type").filter(type::equals).isPresent()
                && event.json().path("referenceNo").asText().equals(reference);
    }
}
