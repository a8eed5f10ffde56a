package io.waymark.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.order.PlayedCarriers.Mood;
import io.waymark.testkit.Backends;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TopicProbe;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A carrier that is dead keeps no order waiting, and no order is ever held by two. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
@TestProfile(FailoverIT.WithBackups.class)
class FailoverIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @ConfigProperty(name = "test.carriers")
    String carriers;

    private final OrderClient acme = OrderClient.merchant("acme");
    private TopicProbe orders;

    /** Channels with backups, and a carrier at whose address nobody listens. */
    public static final class WithBackups implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>();
            config.put("waymark.relay.slot", "waymark_order_failover");
            config.put("waymark.call-rates.every", "1s");
            config.put("waymark.call-rates.fewest", "3");
            config.put("waymark.call-rates.fewest-failed", "3");
            config.put(
                    "waymark.tables.folder",
                    Path.of("src/test/resources/failover").toAbsolutePath().toString());
            for (String carrier : List.of("dead", "sto")) {
                config.put("waymark.carriers." + carrier + ".base-url", "http://127.0.0.1:1/");
                config.put("waymark.carriers." + carrier + ".api-key", "key-of-the-dead");
                config.put("waymark.carriers." + carrier + ".timeout", "10S");
            }
            return config;
        }
    }

    @BeforeEach
    void watch() {
        mood("YTO", Mood.FRIENDLY);
        mood("UPS", Mood.FRIENDLY);
        orders = TopicProbe.fromNow(Topics.ORDERS_EVENTS);
    }

    @AfterEach
    void leave() {
        orders.close();
    }

    /** The nearest backup does not go there; the one behind it does. */
    @Test
    void aDeadCarriersOrderGoesByTheBackup() {
        String orderId = place("dead");

        awaitStatus(orderId, "BOOKED");

        acme.get(orderId)
                .then()
                .body("channel", equalTo("dead"))
                .body("booking.channel", equalTo("second"))
                .body("carrier", equalTo("UPS"));
        ProbedRecord issued =
                orders.await(event -> event.is(EventTypes.WAYBILL_ISSUED) && orderId.equals(event.key()), SOON);
        assertThat(issued.json().get("channel").asText()).isEqualTo("second");
        assertThat(issued.json().at("/expectedCharge/amountMinor").asLong()).isEqualTo(1200);
    }

    /** The next in the chain would take it, were it not for the rule. */
    @ParameterizedTest
    @ValueSource(strings = {"choosy", "wary"})
    void noBackupTakesOverThatTheMerchantsRuleLeavesOut(String name) {
        OrderClient merchant = OrderClient.merchant(name);
        String orderId = merchant.place(Samples.order(OrderClient.reference(), "auto", "0.8"))
                .then()
                .statusCode(201)
                .extract()
                .path("orderId");

        await().atMost(SOON).until(() -> merchant.get(orderId).path("status"), equalTo("NEEDS_ATTENTION"));

        merchant.get(orderId).then().body("booking.channel", equalTo("dead"));
    }

    /** Else they would wait behind a carrier that is left alone. */
    @Test
    void manyOrdersOfADeadCarrierAllGoByTheBackup() {
        List<String> placed = new ArrayList<>();
        for (int order = 0; order < 60; order++) {
            placed.add(place("dead"));
        }

        placed.forEach(orderId -> awaitStatus(orderId, "BOOKED"));
    }

    @Test
    void withoutABackupPeopleAreToldAndCanSendItAnotherWay() {
        String orderId = place("dead-end");

        awaitStatus(orderId, "NEEDS_ATTENTION");
        ProbedRecord failed =
                orders.await(event -> event.is(EventTypes.ORDER_BOOKING_FAILED) && orderId.equals(event.key()), SOON);
        assertThat(failed.json().get("errorCode").asText()).isEqualTo("CARRIER_UNREACHABLE");
        acme.queue().then().statusCode(200).body("items.orderId", hasItem(orderId));
        acme.act(orderId, "rebook", "{\"channel\":\"second\",\"reason\":\"no answer\"}")
                .then()
                .statusCode(200);

        awaitStatus(orderId, "BOOKED");
    }

    /** What its failures mean nobody knows: the backup must not take what it may hold. */
    @Test
    void aCarrierThatMayHoldTheShipmentIsNotLeft() {
        mood("YTO", Mood.BROKEN);
        String orderId = place("cn-domestic");
        awaitStatus(orderId, "NEEDS_ATTENTION");

        acme.act(orderId, "rebook", "{\"channel\":\"second\"}")
                .then()
                .statusCode(409)
                .body("errorCode", equalTo("CARRIER_MAY_HOLD"));
        mood("YTO", Mood.FRIENDLY);

        awaitStatus(orderId, "BOOKED");
        acme.get(orderId).then().body("carrier", equalTo("YTO"));
    }

    @Test
    void tooManyFailedCallsAreAnIncidentOfTheCarrier() {
        try (TopicProbe incidents = TopicProbe.fromBeginning(Topics.INTEGRATION_INCIDENTS)) {
            place("dead");
            place("dead");

            ProbedRecord told = incidents.await(
                    event -> event.is(EventTypes.INCIDENT_DETECTED)
                            && event.json().path("kind").asText().equals("ERROR_RATE")
                            && event.json().path("subject").asText().equals("DEAD"),
                    SOON);

            assertThat(Instant.parse(told.json().path("startedAt").asText()))
                    .isBefore(Instant.parse(told.json().path("detectedAt").asText()));
        }
    }

    private String place(String channel) {
        return acme.place(Samples.order(OrderClient.reference(), channel, "0.8"))
                .then()
                .statusCode(201)
                .extract()
                .path("orderId");
    }

    private void awaitStatus(String orderId, String status) {
        await().atMost(SOON).until(() -> acme.get(orderId).path("status"), equalTo(status));
    }

    private void mood(String carrier, Mood mood) {
        given().body(mood.name()).put(carriers + "/" + carrier + "/mood").then().statusCode(204);
    }
}
