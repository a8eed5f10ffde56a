package io.waymark.tracking.performance;

import static io.restassured.RestAssured.given;
import static io.waymark.tracking.ingest.Pushes.expecting;
import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static io.waymark.tracking.ingest.Pushes.kdniao;
import static io.waymark.tracking.ingest.Pushes.sendKdniao;
import static io.waymark.tracking.ingest.Pushes.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Orders;
import io.waymark.tracking.ingest.Store;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Carriers' figures grow with what their parcels do, and forget what turns out to be wrong. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class PerformanceIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String DAY = "?from=2026-11-20&to=2026-11-20";

    @Inject
    Store store;

    private final String merchant = "perf-" + UUID.randomUUID();

    @Test
    void figuresFollowTheParcels() {
        Orders fine = linked();
        Orders slow = linked();
        Orders early = linked();

        sendKdniao(kdniao(fine.number(), trace(0, "1"), trace(40, "301")));
        sendKdniao(kdniao(slow.number(), trace(0, "1"), trace(20, "416"), trace(50, "301")));
        sendKdniao(kdniao(early.number(), trace(0, "1")));

        awaitVolume(3, 2);
        own(DAY + "&groupBy=carrier,service,lane,day")
                .then()
                .statusCode(200)
                .body("relativeError", equalTo(0.02f))
                .body("rows", hasSize(1))
                .body("rows[0].carrier", equalTo("YTO"))
                .body("rows[0].service", equalTo("standard"))
                .body("rows[0].lane", equalTo("CN-CN"))
                .body("rows[0].day", equalTo("2026-11-20"))
                .body("rows[0].transitP50Hours", equalTo(0.7f))
                .body("rows[0].exceptionRate", equalTo(0.3333f))
                .body("rows[0].firstAttemptRate", equalTo(0.5f));
    }

    @Test
    void aDeliveryThatIsReversedIsTakenBackAndComesAgain() {
        Orders order = linked();
        sendKdniao(kdniao(order.number(), trace(0, "1"), trace(10, "301")));
        awaitVolume(1, 1);

        sendKdniao(kdniao(order.number(), trace(0, "1"), trace(10, "301"), trace(20, "211")));
        awaitVolume(1, 0);
        sendKdniao(kdniao(order.number(), trace(0, "1"), trace(10, "301"), trace(20, "211"), trace(30, "311")));
        awaitVolume(1, 1);

        assertThat(store.texts(
                        "SELECT sum(n) FROM carrier_performance, unnest(transit) n WHERE merchant_id = ?", merchant))
                .containsExactly("1");
    }

    @Test
    void whatIsToldOfOneSecondCountsInTheOrderOfTheFold() {
        List<Orders> orders = Stream.generate(this::linked).limit(8).toList();

        for (Orders order : orders) {
            sendKdniao(kdniao(order.number(), trace(0, "1"), trace(10, "301")));
            sendKdniao(kdniao(order.number(), trace(10, "202")));
        }

        awaitVolume(8, 8);
        assertThat(store.texts(
                        "SELECT sum(n) FROM carrier_performance, unnest(transit) n WHERE merchant_id = ?", merchant))
                .containsExactly("8");
    }

    @Test
    void theFirstEstimateDecidesWhatIsOnTime() {
        Orders prompt = linked();
        Orders late = linked();
        for (Orders order : List.of(prompt, late)) {
            sendKdniao(expecting("2026-11-20 10:35:00", kdniao(order.number(), trace(0, "1"))));
        }
        awaitVolume(2, 0);

        sendKdniao(kdniao(prompt.number(), trace(0, "1"), trace(30, "301")));
        sendKdniao(expecting("2026-11-20 10:55:00", kdniao(late.number(), trace(0, "1"), trace(50, "301"))));

        awaitVolume(2, 2);
        own(DAY).then().body("rows[0].estimated", equalTo(2)).body("rows[0].onTimeRate", equalTo(0.5f));
    }

    @Test
    void pushesThatCameBeforeTheirWaybillCountToo() {
        String number = freshNumber();
        sendKdniao(kdniao(number, trace(0, "1"), trace(30, "301")));

        linked(number);

        awaitVolume(1, 1);
    }

    @Test
    void eachMerchantSeesItsOwnAndTheHouseSeesAll() {
        Orders order = linked();
        sendKdniao(kdniao(order.number(), trace(0, "1")));
        awaitVolume(1, 0);

        as(TestTokens.bearer(Roles.MERCHANT, "another-" + merchant), DAY)
                .then()
                .statusCode(200)
                .body("rows", hasSize(0));
        as(TestTokens.bearer(Roles.FINANCE), DAY).then().statusCode(200).body("rows.carrier", hasItems("YTO"));
        as(TestTokens.bearer(Roles.TECHNICAL), DAY).then().statusCode(403);
        given().get("/v1/carriers/performance").then().statusCode(401);
    }

    @Test
    void theSameFiguresComeAsATable() {
        Orders order = linked();
        sendKdniao(kdniao(order.number(), trace(0, "1")));
        awaitVolume(1, 0);

        Response table = given().header("Authorization", "Bearer " + TestTokens.bearer(Roles.MERCHANT, merchant))
                .accept("text/csv")
                .get("/v1/carriers/performance" + DAY + "&lane=cn-cn");

        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.contentType()).startsWith("text/csv");
        assertThat(table.body().asString().lines()).hasSize(2).anyMatch(line -> line.startsWith("YTO,,,,1,0,"));
    }

    @Test
    void aQuestionThatCannotBeUnderstoodNamesEachFault() {
        own("?from=yesterday&lane=CNUS&groupBy=colour")
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("from", "lane", "groupBy")));
        own("?carrier=%00").then().statusCode(400).body("errorCode", equalTo("BAD_REQUEST"));
        own("?from=2020-01-01&to=2026-11-20").then().statusCode(400);
    }

    private void awaitVolume(int volume, int delivered) {
        await().atMost(SOON)
                .until(() -> List.of(volume).equals(own(DAY).path("rows.volume"))
                        && List.of(delivered).equals(own(DAY).path("rows.delivered")));
    }

    private Response own(String question) {
        return as(TestTokens.bearer(Roles.MERCHANT, merchant), question);
    }

    private static Response as(String token, String question) {
        return given().header("Authorization", "Bearer " + token)
                .urlEncodingEnabled(false)
                .get("/v1/carriers/performance" + question);
    }

    private Orders linked() {
        return linked(freshNumber());
    }

    private Orders linked(String number) {
        try (EventSender sender = new EventSender()) {
            Orders order = Orders.of(sender, merchant, "YTO", number);
            order.accepted();
            order.waybillIssued();
            await().atMost(SOON).until(() -> !store.events("shipment.status-changed.v1", order.shipmentCode())
                    .isEmpty());
            return order;
        }
    }
}
