package io.waymark.order;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.jdbc.Database;
import io.waymark.order.ordering.application.Journeys;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A share of a channel's orders goes by another, order by order the same, until somebody ends it. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class ReleasesIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** What is promised of a replica that did not make the change itself. */
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Inject
    Database database;

    @Inject
    Journeys journeys;

    /** Each test has a merchant of its own, and so no release of another test. */
    private final String merchant = "rel-" + UUID.randomUUID();

    private final OrderClient shop = OrderClient.merchant(merchant);
    private final OrderClient desk = OrderClient.house("operations");

    @Test
    void anOrderThatMovesSaysSoAndIsTheSameOrderWhenItComesAgain() {
        String id = start("100");
        String order = Samples.order(OrderClient.reference(), "cn-domestic", "0.8");

        String orderId = shop.place(order)
                .then()
                .statusCode(201)
                .body("channel", equalTo("cn-domestic"))
                .body("booking.channel", equalTo("standard"))
                .body("status", equalTo("BOOKED"))
                .body("routing.release.releaseId", equalTo(id))
                .body("routing.release.fromChannel", equalTo("cn-domestic"))
                .body("routing.release.moved", equalTo(true))
                .extract()
                .path("orderId");
        desk.post("/v1/releases/" + id + "/stop", "").then().statusCode(200).body("status", equalTo("STOPPED"));

        shop.place(order)
                .then()
                .statusCode(200)
                .body("orderId", equalTo(orderId))
                .body("booking.channel", equalTo("standard"));
    }

    @Test
    void whenAStopIsAnsweredThisReplicaMovesNothingAnyMore() {
        String id = start("100");
        shop.place(order()).then().body("booking.channel", equalTo("standard"));

        desk.post("/v1/releases/" + id + "/stop", "").then().statusCode(200);

        shop.place(order())
                .then()
                .statusCode(201)
                .body("booking.channel", equalTo("cn-domestic"))
                .body("routing", nullValue());
    }

    @Test
    void whatAnotherReplicaStopsMovesNothingASecondLater() {
        String id = start("100");

        database.update(
                "UPDATE channel_release SET status = 'STOPPED', stopped_at = now() WHERE id = ?",
                parameters -> parameters.uuid(UUID.fromString(id)));

        await().atMost(A_SECOND.plusMillis(500))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> shop.place(order()).path("booking.channel"), equalTo("cn-domestic"));
    }

    @Test
    void everyChangeIsRememberedWithWhoMadeItAndOneThatSawAnotherVersionIsRefused() {
        String id = start("5");
        String path = "/v1/releases/" + id;

        desk.post(path + "/share", "{\"percent\": 12.5}", "\"0\"")
                .then()
                .statusCode(200)
                .body("percent", equalTo(12.5f))
                .body("version", equalTo(1));
        desk.post(path + "/share", "{\"percent\": 50}", "\"0\"")
                .then()
                .statusCode(409)
                .body("errorCode", equalTo("RELEASE_CHANGED"));
        desk.post(path + "/share", "{\"percent\": 100.5}").then().statusCode(422);
        desk.post(path + "/pause", "").then().body("status", equalTo("PAUSED"));
        shop.place(order()).then().body("routing", nullValue());
        desk.post(path + "/resume", "").then().body("status", equalTo("ACTIVE"));
        desk.post(path + "/stop", "").then().statusCode(200);
        desk.post(path + "/resume", "").then().statusCode(409).body("errorCode", equalTo("RELEASE_STOPPED"));

        desk.read(path + "/changes")
                .then()
                .statusCode(200)
                .body("statusIs", contains("ACTIVE", "ACTIVE", "PAUSED", "ACTIVE", "STOPPED"))
                .body("percentIs", contains(5.0f, 12.5f, 12.5f, 12.5f, 12.5f))
                .body("[0].statusWas", nullValue())
                .body("percentWas[1]", equalTo(5.0f))
                .body("changedBy.unique().size()", equalTo(1));
    }

    @Test
    void whoMayNotOrAsksForWhatCannotBeIsToldWhy() {
        String id = start("5");

        shop.read("/v1/releases").then().statusCode(403);
        shop.post("/v1/releases/" + id + "/stop", "").then().statusCode(403);
        desk.read("/v1/releases/" + UUID.randomUUID()).then().statusCode(404);
        desk.post("/v1/releases", draft("cn-domestic", "intl", "5"))
                .then()
                .statusCode(409)
                .body("errorCode", equalTo("RELEASE_EXISTS"));
        desk.post("/v1/releases", draft("auto", "", "-1"))
                .then()
                .statusCode(422)
                .body("errors.field", contains("fromChannel", "toChannel", "percent"));
        desk.post("/v1/releases", draft("intl", "intl", "5"))
                .then()
                .statusCode(422)
                .body("errors.field", contains("toChannel"));
        desk.read("/v1/releases?limit=200").then().statusCode(200).body("items.releaseId", hasItem(id));
    }

    @Test
    void theReportShowsBothSides() {
        String id = start("50");
        List<String> moved = new ArrayList<>();
        List<String> stayed = new ArrayList<>();
        while (moved.size() < 3 || stayed.size() < 3) {
            var placed = shop.place(order());
            boolean isMoved = placed.path("routing.release.moved");
            (isMoved ? moved : stayed).add(placed.path("shipmentCode"));
        }
        journeys.follow(List.of(
                new Journeys.Change(moved.get(0), 1, true, false, false, true),
                new Journeys.Change(moved.get(0), 2, true, true, true, false),
                new Journeys.Change(moved.get(1), 1, true, true, true, false),
                new Journeys.Change(stayed.get(0), 1, true, false, false, true)));

        String report = "/v1/releases/" + id + "/report";
        await().atMost(SOON).until(() -> desk.read(report).path("stayed.booked"), equalTo(stayed.size()));
        desk.read(report)
                .then()
                .statusCode(200)
                .body("moved.channel", equalTo("standard"))
                .body("moved.orders", equalTo(moved.size()))
                .body("moved.booked", equalTo(moved.size()))
                .body("moved.delivered", equalTo(2))
                .body("moved.exceptions", equalTo(1))
                .body("moved.averageCharges.currency", contains("CNY"))
                .body("moved.averageCharges.amountMinor", contains(800))
                .body("stayed.channel", equalTo("cn-domestic"))
                .body("stayed.orders", equalTo(stayed.size()))
                .body("stayed.delivered", equalTo(0))
                .body("stayed.exceptions", equalTo(1))
                .body("stayed.averageCharges.amountMinor", contains(650))
                .body("stayed.timeToBookP95Seconds", greaterThanOrEqualTo(0f))
                .body("moved.timeToBookP50Seconds", greaterThanOrEqualTo(0f))
                .body("stayed.keySet()", hasItems("refused", "needsAttention", "failedOver", "cancelled"));
    }

    private String start(String percent) {
        return desk.post("/v1/releases", draft("cn-domestic", "standard", percent))
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .extract()
                .path("releaseId");
    }

    private String draft(String from, String to, String percent) {
        return """
                {"fromChannel": "%s", "toChannel": "%s", "merchantId": "%s", "percent": %s}""".formatted(from, to, merchant, percent);
    }

    private static String order() {
        return Samples.order(OrderClient.reference(), "cn-domestic", "0.8");
    }
}
