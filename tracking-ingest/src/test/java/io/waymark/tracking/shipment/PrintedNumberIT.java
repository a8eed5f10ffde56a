package io.waymark.tracking.shipment;

import static io.restassured.RestAssured.given;
import static io.waymark.tracking.ingest.Pushes.kdniao;
import static io.waymark.tracking.ingest.Pushes.sendKdniao;
import static io.waymark.tracking.ingest.Pushes.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Orders;
import io.waymark.tracking.ingest.Pushes;
import io.waymark.tracking.ingest.Store;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A waybill's number as printed and the same number as an interface sends it are one shipment, whichever comes first. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class PrintedNumberIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Store store;

    private EventSender sender = new EventSender();

    /** The same number in three spellings; its digits are no other test's. */
    private final String plain = Pushes.freshNumber();

    private final String dashed = plain.substring(0, 6) + "-" + plain.substring(6, 12) + "/" + plain.substring(12);
    private final String grouped = plain.substring(0, 4) + " " + plain.substring(4) + "\u200b";

    @BeforeEach
    void open() {
        sender = new EventSender();
    }

    @AfterEach
    void close() {
        sender.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everySpellingIsTheSameShipment(boolean orderFirst) {
        Orders order = new Orders(sender, UUID.randomUUID(), "m-1", "WM" + plain, "YTO", dashed);
        if (orderFirst) {
            linked(order);
        }
        pushed(kdniao(grouped, trace(1, "1")));
        pushed(kdniao(plain, trace(1, "1"), trace(2, "2")));
        pushed(kdniao(dashed, trace(2, "2"), trace(3, "202")));
        linked(order);

        for (String spelling : new String[] {plain, dashed, grouped, plain.toLowerCase(Locale.ROOT)}) {
            byNumber(spelling)
                    .body("shipmentCode", equalTo(order.shipmentCode()))
                    .body("trackingNumber", equalTo(dashed))
                    .body("state", equalTo("OUT_FOR_DELIVERY"))
                    .body("nodes.size()", equalTo(3));
        }
        assertThat(store.count("SELECT count(*) FROM shipment_leg WHERE number_key = ?", plain))
                .isEqualTo(1);
    }

    @Test
    void theLogOfCallsFindsEverySpelling() {
        pushed(kdniao(dashed, trace(1, "1")));
        pushed(kdniao(grouped, trace(1, "1")));

        await().atMost(SOON)
                .untilAsserted(() -> given().header("Authorization", "Bearer " + TestTokens.bearer(Roles.TECHNICAL))
                        .queryParam("trackingNumber", plain)
                        .get("/v1/calls")
                        .then()
                        .statusCode(200)
                        .body("items.outcome", equalTo(List.of("REPEATED", "ACCEPTED"))));
    }

    private void linked(Orders order) {
        order.accepted();
        order.waybillIssued();
        await().atMost(SOON)
                .until(() -> store.count(
                                "SELECT count(*) FROM shipment WHERE shipment_code = ? AND labelled_at IS NOT NULL",
                                order.shipmentCode())
                        == 1);
    }

    private static void pushed(String document) {
        sendKdniao(document).then().statusCode(200);
    }

    private static ValidatableResponse byNumber(String number) {
        return given().header("Authorization", "Bearer " + TestTokens.bearer(Roles.SUPPORT))
                .queryParam("trackingNumber", number)
                .get("/v1/shipments")
                .then()
                .statusCode(200);
    }
}
