package io.waymark.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.order.PlayedCarriers.Mood;
import io.waymark.testkit.Backends;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TopicProbe;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no carrier takes as it is is told, seen, mended and sent again; or given up, with a reason. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class ManualQueueIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @ConfigProperty(name = "test.carriers")
    String carriers;

    private final OrderClient acme = OrderClient.merchant("acme");
    private final OrderClient rival = OrderClient.merchant("rival");
    private final OrderClient desk = OrderClient.house("operations");
    private TopicProbe orders;

    @BeforeEach
    void watch() {
        mood(Mood.FRIENDLY);
        orders = TopicProbe.fromNow(Topics.ORDERS_EVENTS);
    }

    @AfterEach
    void leave() {
        mood(Mood.FRIENDLY);
        orders.close();
    }

    @Test
    void aRefusalIsToldToTheMerchantAndToNobodyElse() {
        String orderId = refused();

        acme.get(orderId)
                .then()
                .body("errorCode", equalTo("CARRIER_REFUSED"))
                .body("booking.refusal.code", equalTo("NOT_SERVED"));
        ProbedRecord failed =
                orders.await(event -> event.is(EventTypes.ORDER_BOOKING_FAILED) && orderId.equals(event.key()), SOON);
        assertThat(failed.json().get("carrierCode").asText()).isEqualTo("NOT_SERVED");
        assertThat(failed.json().toString()).doesNotContain("Zhongguancun");
        acme.queue().then().body("items.orderId", hasItem(orderId));
        desk.queue().then().body("items.orderId", hasItem(orderId));
        rival.queue().then().body("items.orderId", not(hasItem(orderId)));
    }

    @Test
    void aCorrectedOrderIsBookedUnderTheSameNumber() {
        String orderId = refused();
        String code = acme.get(orderId).path("shipmentCode");
        mood(Mood.FRIENDLY);

        desk.act(orderId, "correct", """
                        {"reason":"street was wrong", "correction": {"consignee": {"name": "Wilhelmina Quackenbush",
                         "phone": "+86 139 1234 5678", "country": "CN", "city": "北京市", "postalCode": "100081",
                         "line1": "中关村南大街 5 号"}}}""").then().statusCode(200).body("shipmentCode", equalTo(code));

        awaitStatus(orderId, "BOOKED");
        acme.get(orderId).then().body("consignee.line1", equalTo("中关村南大街 5 号"));
        acme.actions(orderId).then().body("action", contains("CORRECTED")).body("reason", contains("street was wrong"));
        desk.queue().then().body("items.orderId", not(hasItem(orderId)));
    }

    /** The upstream system knows nothing of the correction and sends its order again. */
    @Test
    void theOrderAsItWasIsStillTheSameOrder() {
        mood(Mood.STRICT);
        String order = Samples.order(OrderClient.reference(), "cn-domestic", "0.8");
        String orderId = acme.place(order).path("orderId");
        awaitStatus(orderId, "REFUSED");
        mood(Mood.FRIENDLY);
        acme.act(orderId, "correct", "{\"correction\":{\"parcels\":[{\"weight\":{\"value\":2,\"unit\":\"kg\"}}]}}")
                .then()
                .statusCode(200);

        acme.place(order).then().statusCode(200).body("orderId", equalTo(orderId));
    }

    @Test
    void aFaultyCorrectionNamesEachFaultAndChangesNothing() {
        String orderId = refused();

        acme.act(orderId, "correct", "{\"correction\":{\"parcels\":[],\"consignee\":{\"country\":\"CN\"}}}")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("consignee.name"))
                .body("errors.field", hasItem("parcels"));

        acme.get(orderId).then().body("status", equalTo("REFUSED")).body("consignee.city", equalTo("北京市"));
        acme.actions(orderId).then().body("size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"colour\":\"red\"}", "{\"parcels\":null}"})
    void aCorrectionOfNothingIsNone(String correction) {
        String orderId = refused();

        acme.act(orderId, "correct", "{\"correction\":" + correction + "}")
                .then()
                .statusCode(422)
                .body("errorCode", equalTo("ORDER_INVALID"))
                .body("errors.field", contains("correction"));

        acme.get(orderId).then().body("status", equalTo("REFUSED"));
        acme.actions(orderId).then().body("size()", equalTo(0));
    }

    @Test
    void whatMayBeHeldGoesAnotherWayOnlyWhenSomebodyMadeSure() {
        mood(Mood.NUMBERLESS);
        String orderId = place();
        awaitStatus(orderId, "REFUSED");

        desk.act(orderId, "rebook", "{\"channel\":\"intl\"}")
                .then()
                .statusCode(409)
                .body("errorCode", equalTo("CARRIER_MAY_HOLD"));
        desk.act(orderId, "rebook", "{\"channel\":\" intl \",\"holdsNothing\":true}")
                .then()
                .statusCode(200);

        awaitStatus(orderId, "BOOKED");
        acme.get(orderId).then().body("carrier", equalTo("UPS")).body("booking.channel", equalTo("intl"));
    }

    @Test
    void whoMayNotKnowOfAnOrderCannotSendIt() {
        String orderId = refused();

        rival.act(orderId, "rebook", "{}").then().statusCode(404);
        OrderClient.house("finance").act(orderId, "rebook", "{}").then().statusCode(403);
        acme.act(orderId, "rebook", "{\"channel\":\"no-such\"}")
                .then()
                .statusCode(422)
                .body("errors.field", contains("channel"));
    }

    @Test
    void whatIsNotInTheQueueIsNotSentAgain() {
        String orderId = place();
        awaitStatus(orderId, "BOOKED");

        acme.act(orderId, "rebook", "{}").then().statusCode(409).body("errorCode", equalTo("NOT_IN_QUEUE"));
    }

    @Test
    void whatIsGivenUpSaysWhyAndWhoDidIt() {
        String orderId = refused();

        desk.cancel(orderId, "nobody goes there").then().statusCode(200).body("status", equalTo("CANCELLED"));

        desk.actions(orderId)
                .then()
                .body("action", contains("CANCELLED"))
                .body("reason", contains("nobody goes there"));
        desk.queue().then().body("items.orderId", not(hasItem(orderId)));
    }

    private String refused() {
        mood(Mood.STRICT);
        String orderId = place();
        awaitStatus(orderId, "REFUSED");
        return orderId;
    }

    private String place() {
        return acme.place(Samples.order(OrderClient.reference(), "cn-domestic", "0.8"))
                .then()
                .statusCode(201)
                .extract()
                .path("orderId");
    }

    private void awaitStatus(String orderId, String status) {
        await().atMost(SOON).until(() -> acme.get(orderId).path("status"), equalTo(status));
    }

    private void mood(Mood mood) {
        given().body(mood.name()).put(carriers + "/YTO/mood").then().statusCode(204);
    }
}
