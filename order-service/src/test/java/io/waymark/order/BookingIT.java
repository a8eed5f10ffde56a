package io.waymark.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.events.EventType;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.events.incidents.IncidentKind;
import io.waymark.order.PlayedCarriers.Mood;
import io.waymark.testkit.Backends;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TopicProbe;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Watches how carriers of every mood are booked and let go, over real HTTP. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class BookingIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String YTO = "cn-domestic";

    @ConfigProperty(name = "test.carriers")
    String carriers;

    private final OrderClient acme = OrderClient.merchant("acme");
    private TopicProbe orders;
    private TopicProbe incidents;

    @BeforeEach
    void watch() {
        mood(Mood.FRIENDLY);
        orders = TopicProbe.fromNow(Topics.ORDERS_EVENTS);
        incidents = TopicProbe.fromNow(Topics.INTEGRATION_INCIDENTS);
    }

    @AfterEach
    void leave() {
        mood(Mood.FRIENDLY);
        orders.close();
        incidents.close();
    }

    @Test
    void aCarrierThatAnswersIsBookedSoon() {
        String orderId = place();

        awaitState(orderId, "BOOKED");

        ProbedRecord issued = awaitFact(EventTypes.WAYBILL_ISSUED, orderId);
        assertThat(issued.json().get("carrier").asText()).isEqualTo("YTO");
        assertThat(issued.json().get("service").asText()).isEqualTo("EXPRESS");
        assertThat(issued.json().at("/expectedCharge/amountMinor").asLong()).isEqualTo(650);
        acme.get(orderId)
                .then()
                .body("status", equalTo("BOOKED"))
                .body(
                        "trackingNumber",
                        equalTo(issued.json().get("trackingNumber").asText()));
    }

    @Test
    void aCarrierThatFailsIsAskedAgainUntilItAnswers() {
        mood(Mood.BROKEN);
        String orderId = place();

        awaitState(orderId, "FAILED");
        incidents.await(event -> isOutage(event, EventTypes.INCIDENT_DETECTED), SOON);
        acme.get(orderId)
                .then()
                .body("status", equalTo("NEEDS_ATTENTION"))
                .body("errorCode", equalTo("CARRIER_UNREACHABLE"))
                .body("trackingNumber", nullValue());
        awaitFact(EventTypes.ORDER_BOOKING_FAILED, orderId);

        mood(Mood.FRIENDLY);
        awaitState(orderId, "BOOKED");
        incidents.await(event -> isOutage(event, EventTypes.INCIDENT_CLEARED), SOON);
    }

    @Test
    void aTimeOutDoesNotBookTwice() {
        mood(Mood.SLOW);
        String orderId = place();
        await().atMost(SOON).until(() -> holds(shipmentCode(orderId)));

        mood(Mood.FRIENDLY);
        awaitState(orderId, "BOOKED");

        awaitFact(EventTypes.WAYBILL_ISSUED, orderId);
        assertThat(orders.all())
                .filteredOn(event -> event.is(EventTypes.WAYBILL_ISSUED) && orderId.equals(event.key()))
                .hasSize(1);
    }

    @Test
    void aRefusalIsShownAndRaisesAnIncident() {
        mood(Mood.STRICT);
        String orderId = place();

        awaitState(orderId, "REFUSED");

        acme.get(orderId)
                .then()
                .body("booking.refusal.code", equalTo("NOT_SERVED"))
                .body("booking.refusal.message", equalTo("nobody drives to Zhongguancun"));
        ProbedRecord incident = incidents.await(
                event -> event.is(EventTypes.INCIDENT_DETECTED)
                        && event.json().path("orderId").asText().equals(orderId),
                SOON);
        assertThat(incident.json().get("code").asText()).isEqualTo("NOT_SERVED");
        assertThat(incident.value()).doesNotContain("Zhongguancun");
        acme.cancel(orderId, null).then().statusCode(200).body("status", equalTo("CANCELLED"));
    }

    @Test
    void aNumberIsTakenAsItIsPrinted() {
        mood(Mood.PRINTING);
        String orderId = place();

        awaitState(orderId, "BOOKED");

        String code = shipmentCode(orderId);
        String number = "YTO-" + code.substring(2, 11);
        acme.get(orderId).then().body("trackingNumber", equalTo(number));
        assertThat(awaitFact(EventTypes.WAYBILL_ISSUED, orderId)
                        .json()
                        .get("trackingNumber")
                        .asText())
                .isEqualTo(number);
    }

    @Test
    void aCarrierThatNamesNoNumberIsAskedAFewTimesAndHoldsUpNoOtherBooking() {
        mood(Mood.NUMBERLESS);
        String orderId = place();

        awaitState(orderId, "REFUSED");

        acme.get(orderId).then().body("booking.refusal.code", equalTo("NUMBER_UNUSABLE"));
        incidents.await(
                event -> event.is(EventTypes.INCIDENT_DETECTED)
                        && event.json().path("kind").asText().equals(IncidentKind.PAYLOAD_INVALID.name())
                        && event.json().path("orderId").asText().equals(orderId)
                        && event.json().path("subject").asText().equals("YTO/" + shipmentCode(orderId)),
                SOON);
        mood(Mood.FRIENDLY);
        awaitState(place(), "BOOKED");
        assertThat(incidents.all()).noneMatch(event -> isOutage(event, EventTypes.INCIDENT_DETECTED));
    }

    @Test
    void aCancelledShipmentIsTakenBackFromItsCarrier() {
        String orderId = place();
        awaitState(orderId, "BOOKED");
        String code = shipmentCode(orderId);

        acme.cancel(orderId, "sold out").then().statusCode(200).body("status", equalTo("CANCELLED"));

        assertThat(holds(code)).isFalse();
        ProbedRecord cancelled = awaitFact(EventTypes.ORDER_CANCELLED, orderId);
        assertThat(cancelled.json().get("carrier").asText()).isEqualTo("YTO");
        ProbedRecord voided = awaitFact(EventTypes.WAYBILL_VOIDED, orderId);
        assertThat(voided.json().get("trackingNumber"))
                .isEqualTo(cancelled.json().get("trackingNumber"));
        acme.cancel(orderId, "again").then().statusCode(200).body("cancelReason", equalTo("sold out"));
    }

    @Test
    void aShipmentThatMovesIsNotCancelled() {
        mood(Mood.MOVING);
        String orderId = place();
        awaitState(orderId, "BOOKED");

        acme.cancel(orderId, null).then().statusCode(409).body("errorCode", equalTo("CANCEL_TOO_LATE"));

        acme.get(orderId).then().body("status", equalTo("BOOKED")).body("booking.state", equalTo("BOOKED"));
    }

    @Test
    void cancellingWhileTheCarrierIsAskedLeavesNoShipmentBehind() {
        mood(Mood.SLOW);
        String orderId = place();
        String code = shipmentCode(orderId);
        await().atMost(SOON).until(() -> holds(code));

        // The attempt under way may end while the caller waits: then the cancellation is final at once.
        acme.cancel(orderId, "changed my mind")
                .then()
                .statusCode(either(is(202)).or(is(200)));

        mood(Mood.FRIENDLY);
        awaitState(orderId, "CANCELLED");
        assertThat(holds(code)).isFalse();
        awaitFact(EventTypes.ORDER_CANCELLED, orderId);
        assertThat(orders.all()).noneMatch(event -> event.is(EventTypes.WAYBILL_ISSUED) && orderId.equals(event.key()));
    }

    /** A carrier in a hurry may have answered before the order is read: the status is the truth of that moment. */
    private String place() {
        return acme.place(Samples.order(OrderClient.reference(), YTO, "0.8"))
                .then()
                .statusCode(201)
                .body("shipmentCode", notNullValue())
                .extract()
                .path("orderId");
    }

    private String shipmentCode(String orderId) {
        return acme.get(orderId).path("shipmentCode");
    }

    private void awaitState(String orderId, String state) {
        await().atMost(SOON).until(() -> acme.get(orderId).path("booking.state"), equalTo(state));
    }

    private ProbedRecord awaitFact(EventType<?> type, String orderId) {
        return orders.await(event -> event.is(type) && orderId.equals(event.key()), SOON);
    }

    private static boolean isOutage(ProbedRecord event, EventType<?> type) {
        return event.is(type)
                && event.json().path("subject").asText().equals("YTO")
                && event.json().path("kind").asText().equals(IncidentKind.CARRIER_API_DOWN.name());
    }

    private boolean holds(String code) {
        return given().get(carriers + "/YTO/holds/" + code).statusCode() == 200;
    }

    private void mood(Mood mood) {
        given().body(mood.name()).put(carriers + "/YTO/mood").then().statusCode(204);
    }
}
