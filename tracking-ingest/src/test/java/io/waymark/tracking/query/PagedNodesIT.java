package io.waymark.tracking.query;

import static io.restassured.RestAssured.given;
import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static io.waymark.tracking.ingest.Pushes.kdniao;
import static io.waymark.tracking.ingest.Pushes.sendKdniao;
import static io.waymark.tracking.ingest.Pushes.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestTokens;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.web.Roles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A shipment of very many nodes is told in pages, and each node once. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class PagedNodesIT {
    private static final int NODES = 230;

    @Test
    void aViewShowsTheNewestAndLeadsToTheRest() {
        String number = freshNumber();
        String[] traces = new String[NODES];
        for (int i = 0; i < NODES; i++) {
            traces[i] = trace(0, "204")
                    .replace("10:00:00", "1%d:%02d:00".formatted(i / 60, i % 60))
                    .replace("scan 204", "scan-" + i + "-");
        }
        sendKdniao(kdniao(number, traces)).then().statusCode(200);

        JsonPath view = JsonPath.from(house().get("/v1/shipments?trackingNumber=" + number)
                .then()
                .statusCode(200)
                .body("nodes", hasSize(100))
                .extract()
                .asString());

        List<String> told =
                new ArrayList<>(view.<String>getList("nodes.description").reversed());
        String cursor = view.getString("olderNodes");
        while (cursor != null) {
            JsonPath page = JsonPath.from(
                    house().get("/v1/shipments/nodes?trackingNumber=" + number + "&limit=60&cursor=" + cursor)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
            told.addAll(page.getList("items.description"));
            cursor = page.getString("nextCursor");
        }
        assertThat(told).hasSize(NODES).doesNotHaveDuplicates();
        assertThat(told.getFirst()).contains("-" + (NODES - 1) + "-");
        assertThat(told.getLast()).contains("-0-");
    }

    @Test
    void aShipmentOfUsualSizeIsToldAsAWhole() {
        String number = freshNumber();
        sendKdniao(kdniao(number, trace(0, "1"), trace(1, "204"))).then().statusCode(200);

        house().get("/v1/shipments?trackingNumber=" + number)
                .then()
                .statusCode(200)
                .body("nodes", hasSize(2))
                .body("olderNodes", nullValue());
        house().get("/v1/shipments/nodes?limit=1&trackingNumber=" + number)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void nobodySeesMoreByAPageThanByAView() {
        String number = freshNumber();
        sendKdniao(kdniao(number, trace(0, "1"))).then().statusCode(200);

        given().header("Authorization", "Bearer " + TestTokens.bearer(Roles.MERCHANT, "m-1"))
                .get("/v1/shipments/nodes?trackingNumber=" + number)
                .then()
                .statusCode(404);
        house().get("/v1/shipments/nodes?trackingNumber=" + number + "&cursor=forged")
                .then()
                .statusCode(400);
    }

    private static RequestSpecification house() {
        return given().header("Authorization", "Bearer " + TestTokens.bearer(Roles.OPERATIONS));
    }
}
