package io.waymark.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.events.orders.CancelOrder;
import io.waymark.events.orders.CreateOrder;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TopicProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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

    @Test
    void manyAtOnceOverBothDoorsMakeOneOrder() throws Exception {
        String reference = OrderClient.reference();
        String order = Samples.order(reference, "standard", "1.5");
        List<Callable<String>> requests = new ArrayList<>();
        IntStream.range(0, 25).forEach(i -> {
            requests.add(() -> acme.place(order).then().extract().path("shipmentCode"));
            requests.add(() -> {
                create(reference, "1.5");
                return "";
            });
        });

        List<Future<String>> answers;
        try (ExecutorService callers = Executors.newFixedThreadPool(50)) {
            answers = callers.invokeAll(requests);
        }

        List<String> codes = new ArrayList<>();
        for (Future<String> answer : answers) {
            codes.add(answer.get());
        }
        assertThat(codes).filteredOn(code -> !code.isEmpty()).hasSize(25).containsOnly(codes.getFirst());
        create(OrderClient.reference(), "1");
        probe.await(event -> about(event, reference, EventTypes.WAYBILL_ISSUED.name()), SOON);
        assertThat(probe.all())
                .filteredOn(event -> about(event, reference, EventTypes.ORDER_ACCEPTED.name()))
                .hasSize(1);
        assertThat(probe.all()).noneMatch(event -> about(event, reference, EventTypes.ORDER_REFUSED.name()));
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
