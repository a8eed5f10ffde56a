package io.waymark.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.testkit.Backends;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who delivers in the end is learnt by asking and by being told, told once in one spelling, and shown to its merchant. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class LastMileIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String NUMBER = "9205500000123456789012";

    @ConfigProperty(name = "test.carriers")
    String carriers;

    private final OrderClient acme = OrderClient.merchant("acme");
    private final OrderClient rival = OrderClient.merchant("rival");
    private TopicProbe orders;

    private record Placed(String orderId, String code) {}

    @BeforeEach
    void watch() {
        given().body("FRIENDLY").put(carriers + "/YTO/mood").then().statusCode(204);
        orders = TopicProbe.fromNow(Topics.ORDERS_EVENTS);
    }

    @AfterEach
    void leave() {
        orders.close();
    }

    @Test
    void theCarrierIsAskedUntilItKnows() {
        Placed placed = booked();
        read(acme, placed).statusCode(404).body("errorCode", equalTo("LAST_MILE_UNKNOWN"));

        carrierKnows(placed, "{\"brand\":\"U.S.P.S\"}");
        ProbedRecord brandAlone = assigned(placed, 1).getLast();
        carrierKnows(placed, "{\"brand\":\"united states postal service\",\"transferNumber\":\"" + NUMBER + "\"}");
        ProbedRecord whole = assigned(placed, 2).getLast();

        assertThat(brandAlone.json().get("brand").asText()).isEqualTo("USPS");
        assertThat(brandAlone.json().has("transferNumber")).isFalse();
        assertThat(whole.json().get("transferNumber").asText()).isEqualTo(NUMBER);
        assertThat(whole.json().get("lastMileCarrier").asText()).isEqualTo("USPS");
        assertThat(whole.json().get("source").asText()).isEqualTo("QUERY");
        assertThat(whole.key()).isEqualTo(placed.orderId());
        read(acme, placed)
                .statusCode(200)
                .body("brand", equalTo("USPS"))
                .body("transferNumber", equalTo(NUMBER))
                .body("carrier", equalTo("YTO"));
        acme.get(placed.orderId()).then().body("lastMile.brand", equalTo("USPS"));
        read(rival, placed).statusCode(404).body("errorCode", equalTo("ORDER_NOT_FOUND"));
    }

    @Test
    void aCarrierThatTellsByItselfIsTakenAtItsSignedWord() {
        Placed placed = booked();

        String first = push("yto", placed.code(), PlayedCarriers.SECRET_OF_YTO, told("u s p s", NUMBER))
                .statusCode(200)
                .body("brand", equalTo("USPS"))
                .extract()
                .path("assignedAt");
        push("yto", placed.code(), PlayedCarriers.SECRET_OF_YTO, told("USPS", NUMBER))
                .statusCode(200)
                .body("assignedAt", equalTo(first));
        push("yto", placed.code(), PlayedCarriers.SECRET_OF_YTO, "{\"brand\":\"USPS\"}")
                .statusCode(200)
                .body("transferNumber", equalTo(NUMBER));
        push("yto", placed.code(), PlayedCarriers.SECRET_OF_YTO, told("OnTrac", "D10012345678901"))
                .statusCode(200)
                .body("brand", equalTo("OnTrac"));

        List<ProbedRecord> told = assigned(placed, 2);
        assertThat(told).extracting(fact -> fact.json().get("brand").asText()).containsExactly("USPS", "OnTrac");
        assertThat(told).extracting(fact -> fact.json().get("source").asText()).containsOnly("PUSH");
    }

    @Test
    void aBrandThatNobodyKnowsIsKeptAndToldToPeople() {
        Placed placed = booked();
        try (TopicProbe incidents = TopicProbe.fromNow(Topics.INTEGRATION_INCIDENTS)) {
            push("yto", placed.code(), PlayedCarriers.SECRET_OF_YTO, told("Corner Couriers", NUMBER))
                    .statusCode(200)
                    .body("brand", equalTo("Corner Couriers"))
                    .body("lastMileCarrier", nullValue());

            ProbedRecord incident = incidents.await(
                    event -> event.is(EventTypes.INCIDENT_DETECTED)
                            && placed.code()
                                    .equals(event.json().path("shipmentCode").asText()),
                    SOON);
            assertThat(incident.json().get("kind").asText()).isEqualTo("MAP_UNKNOWN");
            assertThat(incident.json().get("code").asText()).isEqualTo("Corner Couriers");
        }
    }

    @Test
    void nobodyElseIsBelieved() {
        Placed placed = booked();
        String body = told("USPS", NUMBER);
        Instant now = Instant.now();

        given().body(body)
                .post(door("YTO", placed.code()))
                .then()
                .statusCode(401)
                .body("errorCode", equalTo("SIGNATURE_INVALID"));
        push("YTO", placed.code(), "whsec_bm9ib2R5", body).statusCode(401);
        push("yto", placed.code(), PlayedCarriers.SECRET_OF_YTO, body, now.minusSeconds(400))
                .statusCode(401);
        for (String other : List.of(PlayedCarriers.SECRET_OF_UPS, PlayedCarriers.OLD_SECRET_OF_UPS)) {
            push("UPS", placed.code(), other, body).statusCode(404).body("errorCode", equalTo("ORDER_NOT_FOUND"));
            push("YTO", placed.code(), other, body).statusCode(401);
        }
        push("YTO", "HW999999996CN", PlayedCarriers.SECRET_OF_YTO, body).statusCode(404);
        push("YTO", "nothing", PlayedCarriers.SECRET_OF_YTO, body).statusCode(404);
        push("yto", placed.code(), PlayedCarriers.SECRET_OF_YTO, "{\"brand\":\" \",\"transferNumber\":\"?\"}")
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("brand", "transferNumber"));
        push("yto", placed.code(), PlayedCarriers.SECRET_OF_YTO, "[]").statusCode(400);
        read(acme, placed).statusCode(404);
    }

    @Test
    void whatIsOlderThanWhatIsKnownChangesNothing() {
        Placed placed = booked();
        push("yto", placed.code(), PlayedCarriers.SECRET_OF_YTO, told("OnTrac", "D10012345678901"))
                .statusCode(200);

        push(
                        "yto",
                        placed.code(),
                        PlayedCarriers.SECRET_OF_YTO,
                        told("USPS", NUMBER),
                        Instant.now().minusSeconds(60))
                .statusCode(200)
                .body("brand", equalTo("OnTrac"));
    }

    @Test
    void anAnswerOutdatesAnEarlierPushOfACarrierWhoseClockIsAhead() {
        Placed placed = booked();
        push(
                        "yto",
                        placed.code(),
                        PlayedCarriers.SECRET_OF_YTO,
                        "{\"brand\":\"OnTrac\"}",
                        Instant.now().plusSeconds(240))
                .statusCode(200);

        carrierKnows(placed, told("USPS", NUMBER));

        assertThat(assigned(placed, 2).getLast().json().get("brand").asText()).isEqualTo("USPS");
    }

    @Test
    void aPushOutdatesAnEarlierAnswerOfACarrierWhoseClockIsBehind() {
        Placed placed = booked();
        carrierKnows(placed, told("USPS", NUMBER));
        assigned(placed, 1);
        carrierKnows(placed, told("OnTrac", "D10012345678901"));

        push(
                        "yto",
                        placed.code(),
                        PlayedCarriers.SECRET_OF_YTO,
                        told("OnTrac", "D10012345678901"),
                        Instant.now().minusSeconds(240))
                .statusCode(200)
                .body("brand", equalTo("OnTrac"));
    }

    /** A push may have been long on its way, so the carrier is asked once more. */
    @Test
    void whereAPushContradictsAnAnswerTheCarrierIsAskedOnceMore() {
        Placed placed = booked();
        carrierKnows(placed, told("USPS", NUMBER));
        assigned(placed, 1);

        push("yto", placed.code(), PlayedCarriers.SECRET_OF_YTO, told("OnTrac", "D10012345678901"))
                .statusCode(200)
                .body("brand", equalTo("OnTrac"));

        assertThat(assigned(placed, 3))
                .extracting(fact -> fact.json().get("brand").asText())
                .containsExactly("USPS", "OnTrac", "USPS");
    }

    /** Whether it is delivered nobody knows before the carrier has said whether it lets go. */
    @Test
    void whileAShipmentIsBeingCancelledNothingIsKeptOfItAndNothingIsLost() {
        Placed placed = booked();
        given().body("BROKEN").put(carriers + "/YTO/mood").then().statusCode(204);
        acme.cancel(placed.orderId(), "mistake").then().statusCode(202);

        push("yto", placed.code(), PlayedCarriers.SECRET_OF_YTO, told("USPS", NUMBER))
                .statusCode(503)
                .body("errorCode", equalTo("SHIPMENT_CANCELLING"));
        read(acme, placed).statusCode(404);

        given().body("MOVING").put(carriers + "/YTO/mood").then().statusCode(204);
        await().atMost(SOON).until(() -> acme.get(placed.orderId()).path("status"), equalTo("BOOKED"));
        carrierKnows(placed, told("USPS", NUMBER));
        assigned(placed, 1);
        push("yto", placed.code(), PlayedCarriers.SECRET_OF_YTO, told("USPS", NUMBER))
                .statusCode(200);
    }

    @Test
    void nobodyDeliversWhatIsCancelled() {
        Placed placed = booked();
        acme.cancel(placed.orderId(), "mistake").then().statusCode(200);
        await().atMost(SOON).until(() -> acme.get(placed.orderId()).path("status"), equalTo("CANCELLED"));

        push("yto", placed.code(), PlayedCarriers.SECRET_OF_YTO, told("USPS", NUMBER))
                .statusCode(409)
                .body("errorCode", equalTo("SHIPMENT_CANCELLED"));
    }

    private Placed booked() {
        Response placed = acme.place(Samples.order(OrderClient.reference(), "cn-domestic", "0.8"));
        String orderId = placed.then().statusCode(201).extract().path("orderId");
        await().atMost(SOON).until(() -> acme.get(orderId).path("status"), equalTo("BOOKED"));
        return new Placed(orderId, placed.path("shipmentCode"));
    }

    private void carrierKnows(Placed placed, String lastMile) {
        given().body(lastMile)
                .put(carriers + "/YTO/last-mile/" + placed.code())
                .then()
                .statusCode(204);
    }

    private List<ProbedRecord> assigned(Placed placed, int facts) {
        return orders.await(
                facts,
                event -> event.is(EventTypes.LASTMILE_ASSIGNED)
                        && placed.orderId().equals(event.key()),
                SOON);
    }

    private static ValidatableResponse read(OrderClient caller, Placed placed) {
        return caller.fetch(path(placed.code()), "*/*", Map.of()).then();
    }

    private static String path(String code) {
        return "/v1/shipments/" + code + "/last-mile";
    }

    private static String told(String brand, String number) {
        return "{\"brand\":\"" + brand + "\",\"transferNumber\":\"" + number + "\"}";
    }

    private static String door(String carrier, String code) {
        return "/webhooks/" + carrier + "/shipments/" + code + "/last-mile";
    }

    private static ValidatableResponse push(String carrier, String code, String secret, String body) {
        return push(carrier, code, secret, body, Instant.now());
    }

    private static ValidatableResponse push(String carrier, String code, String secret, String body, Instant at) {
        String id = UUID.randomUUID().toString();
        byte[] signed = (id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
        return given().header("webhook-id", id)
                .header("webhook-timestamp", at.getEpochSecond())
                .header("webhook-signature", "v1," + signature(secret, signed))
                .contentType("application/json")
                .body(body)
                .post(door(carrier, code))
                .then();
    }

    private static String signature(String secret, byte[] signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
