package io.waymark.order;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.events.orders.CancelOrder;
import io.waymark.events.shipments.ShipmentSnapshot;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.order.ordering.application.Journeys;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the carrier has, or had, is not cancelled, though no carrier need agree; tracking says so. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class MovingShipmentIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String MERCHANT = "acme";

    @Inject
    Journeys journeys;

    private final OrderClient acme = OrderClient.merchant(MERCHANT);
    private EventSender sender;
    private TopicProbe orders;

    @BeforeEach
    void connect() {
        sender = new EventSender();
        orders = TopicProbe.fromNow(Topics.ORDERS_EVENTS);
    }

    @AfterEach
    void disconnect() {
        sender.close();
        orders.close();
    }

    @Test
    void aDeliveredParcelCannotBeCancelled() {
        String orderId = place(OrderClient.reference());

        tell(orderId, 3, ShipmentState.DELIVERED);
        tell(orderId, 2, ShipmentState.LABELED);

        acme.cancel(orderId, "too late").then().statusCode(409).body("errorCode", equalTo("CANCEL_TOO_LATE"));
        acme.get(orderId).then().body("status", equalTo("BOOKED"));
        acme.actions(orderId).then().body("size()", equalTo(0));
    }

    @Test
    void aCommandToCancelItIsRefusedAsAFact() {
        String reference = OrderClient.reference();
        tell(place(reference), 1, ShipmentState.PICKED_UP);

        sender.send(
                EventTypes.ORDER_CANCEL,
                MERCHANT + ":" + reference,
                MERCHANT,
                new CancelOrder(MERCHANT, reference, "too late"));

        orders.await(
                event -> event.is(EventTypes.ORDER_REFUSED)
                        && event.json().path("referenceNo").asText().equals(reference)
                        && event.json().path("errorCode").asText().equals("CANCEL_TOO_LATE"),
                SOON);
    }

    @Test
    void aLabelAloneCanBeCancelled() {
        String orderId = place(OrderClient.reference());
        tell(orderId, 1, ShipmentState.PICKED_UP);

        journeys.follow(List.of(new Journeys.Change(code(orderId), 2, false, false, false, false)));

        acme.cancel(orderId, "the scan was another parcel's").then().statusCode(200);
    }

    private String place(String reference) {
        return acme.place(Samples.order(reference, "standard", "1"))
                .then()
                .statusCode(201)
                .extract()
                .path("orderId");
    }

    private String code(String orderId) {
        return acme.get(orderId).path("shipmentCode");
    }

    private void tell(String orderId, long version, ShipmentState state) {
        String code = code(orderId);
        ShipmentSnapshot snapshot = new ShipmentSnapshot(
                code,
                UUID.fromString(orderId),
                MERCHANT,
                "R-1",
                "WAYMARK",
                code,
                version,
                state,
                state.name().toLowerCase(Locale.ROOT),
                null,
                false,
                Instant.now(),
                null,
                null);
        sender.send(EventTypes.SHIPMENT_STATE, code, MERCHANT, snapshot);
        if (state != ShipmentState.LABELED) {
            await().atMost(SOON).until(() -> journeys.underWay(List.of(code)).contains(code));
        }
    }
}
