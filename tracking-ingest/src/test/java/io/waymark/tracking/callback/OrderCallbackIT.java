package io.waymark.tracking.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.waymark.events.EventTypes;
import io.waymark.events.orders.BookingFailed;
import io.waymark.events.orders.OrderRefused;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.WebhookReceiver;
import io.waymark.testkit.WebhookReceiver.Call;
import io.waymark.tracking.callback.Subscriber.Subscribed;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Orders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an order reaches those of its merchant's subscribers that asked for it, and nobody else. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class OrderCallbackIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> ALL = List.of(
            "order.refused",
            "order.booking-failed",
            "order.cancelled",
            "waybill.issued",
            "waybill.voided",
            "lastmile.assigned");

    private final Subscriber subscriber = Subscriber.fresh();
    private WebhookReceiver receiver = new WebhookReceiver();
    private WebhookReceiver everything = new WebhookReceiver();
    private WebhookReceiver foreign = new WebhookReceiver();
    private EventSender sender = new EventSender();

    @BeforeEach
    void open() {
        receiver = new WebhookReceiver();
        everything = new WebhookReceiver();
        foreign = new WebhookReceiver();
        sender = new EventSender();
    }

    @AfterEach
    void close() {
        receiver.close();
        everything.close();
        foreign.close();
        sender.close();
    }

    @Test
    void anOrdersLifeIsToldInItsOrderSignedAndToItsMerchantAlone() {
        Subscribed mine = subscriber.subscribe(receiver, Map.of("types", ALL));
        subscriber.subscribe(everything);
        Subscriber.fresh().subscribe(foreign, Map.of("types", ALL));
        Orders order = Orders.of(sender, subscriber.merchant(), "YTO", "YT" + System.nanoTime());

        UUID failure = bookingFailed(order);
        order.waybillIssued();
        order.lastMile("USPS", "USPS", "9205500000123456789012");
        order.cancelled();
        repeat(failure, order);

        await().atMost(SOON).until(() -> receiver.taken().size() == 4);
        assertThat(receiver.taken())
                .extracting(call -> JsonPath.from(call.body()).getString("type"))
                .containsExactly("order.booking-failed", "waybill.issued", "lastmile.assigned", "order.cancelled");
        assertThat(receiver.taken()).allMatch(call -> call.isSignedWith(mine.secret()));
        JsonPath failed = JsonPath.from(receiver.taken().getFirst().body());
        assertThat(failed.getString("data.errorCode")).isEqualTo("CARRIER_REFUSED");
        assertThat(failed.getString("data.carrierCode")).isEqualTo("NOT_SERVED");
        assertThat(failed.getString("data.shipmentCode")).isEqualTo(order.shipmentCode());
        assertThat(failed.getString("data.referenceNo")).isEqualTo(order.referenceNo());
        JsonPath lastMile = JsonPath.from(receiver.taken().get(2).body());
        assertThat(lastMile.getString("data.transferNumber")).isEqualTo("9205500000123456789012");
        assertThat(everything.calls())
                .extracting(Call::body)
                .noneMatch(body -> JsonPath.from(body).getString("type").contains("waybill"));
        assertThat(foreign.calls()).isEmpty();
        mine.log().body("items.type", hasItem("order.booking-failed"));
    }

    @Test
    void aRefusalHasNoShipmentAndGoesByItsReference() {
        Subscribed mine = subscriber.subscribe(receiver, Map.of("types", List.of("order.refused")));

        sender.send(
                EventTypes.ORDER_REFUSED,
                subscriber.merchant() + ":R-7",
                subscriber.merchant(),
                new OrderRefused(subscriber.merchant(), "R-7", "ORDER_INVALID", "wrong", List.of(), Instant.now()));

        await().atMost(SOON).until(() -> receiver.taken().size() == 1);
        JsonPath body = JsonPath.from(receiver.taken().getFirst().body());
        assertThat(body.getString("data.referenceNo")).isEqualTo("R-7");
        assertThat(body.getString("data.errorCode")).isEqualTo("ORDER_INVALID");
        mine.log().body("items.shipmentCode", hasItem("order:R-7"));
    }

    private UUID bookingFailed(Orders order) {
        UUID id = UUID.randomUUID();
        repeat(id, order);
        return id;
    }

    private void repeat(UUID id, Orders order) {
        sender.send(
                id,
                EventTypes.ORDER_BOOKING_FAILED,
                order.orderId().toString(),
                order.merchantId(),
                Instant.now(),
                new BookingFailed(
                        order.orderId(),
                        order.merchantId(),
                        order.referenceNo(),
                        order.shipmentCode(),
                        "cn-domestic",
                        order.carrier(),
                        "CARRIER_REFUSED",
                        "The carrier will not take the shipment as it is",
                        "NOT_SERVED",
                        Instant.now()));
    }
}
