package io.waymark.tracking.page;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import io.waymark.tracking.ingest.Orders;
import io.waymark.tracking.ingest.Pushes;
import io.waymark.tracking.ingest.Store;
import io.waymark.web.Roles;
import java.net.URI;
import java.time.Duration;

/** A parcel of merchant m-1 with a waybill, whose carrier says what a test wants. */
final class Parcel {
    private final Orders order;

    private Parcel(Orders order) {
        this.order = order;
    }

    static Parcel linked(Store store) {
        try (EventSender sender = new EventSender()) {
            Orders order = Orders.of(sender, "m-1", "YTO", Pushes.freshNumber());
            order.accepted();
            order.waybillIssued();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !store.events("shipment.status-changed.v1", order.shipmentCode())
                            .isEmpty());
            return new Parcel(order);
        }
    }

    /** Scans at minutes of one morning in Shenzhen. */
    Parcel scanned(String... traces) {
        Pushes.sendKdniao(Pushes.kdniao(order.number(), traces)).then().statusCode(200);
        return this;
    }

    /** PushReading by the carrier's provider with a time of China's at which the delivery is expected. */
    Parcel expected(String time, String... traces) {
        Pushes.sendKdniao(Pushes.expecting(time, Pushes.kdniao(order.number(), traces)))
                .then()
                .statusCode(200);
        return this;
    }

    String code() {
        return order.shipmentCode();
    }

    String number() {
        return order.number();
    }

    URI link() {
        return URI.create(given().header("Authorization", "Bearer " + TestTokens.bearer(Roles.MERCHANT, "m-1"))
                .get("/v1/shipments/" + code() + "/tracking-link")
                .then()
                .statusCode(200)
                .extract()
                .path("href"));
    }
}
