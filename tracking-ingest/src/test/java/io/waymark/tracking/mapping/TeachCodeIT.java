package io.waymark.tracking.mapping;

import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static io.waymark.tracking.ingest.Pushes.kdniao;
import static io.waymark.tracking.ingest.Pushes.sendKdniao;
import static io.waymark.tracking.ingest.Pushes.trace;
import static io.waymark.tracking.mapping.Technician.OUT_FOR_DELIVERY;
import static io.waymark.tracking.mapping.Technician.as;
import static io.waymark.tracking.mapping.Technician.completed;
import static io.waymark.tracking.mapping.Technician.freshCode;
import static io.waymark.tracking.mapping.Technician.learnt;
import static io.waymark.tracking.mapping.Technician.teach;
import static io.waymark.tracking.mapping.Technician.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Orders;
import io.waymark.tracking.ingest.Store;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A code that nobody mapped: it waits, is taught, and parcels that stood still move; and a meaning that was wrong. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class TeachCodeIT {
    private static final String SCANNED = "shipment.scanned.v1";
    private static final String CHANGED = "shipment.status-changed.v1";

    @Inject
    Store store;

    private EventSender sender = new EventSender();

    @BeforeEach
    void open() {
        sender = new EventSender();
    }

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void aTaughtCodeMovesTheParcelsThatWaitedForIt() {
        String code = freshCode();
        String number = freshNumber();
        Orders order = linked(number);
        send(number, trace(1, "1"), trace(2, code));
        assertThat(state(number)).isEqualTo("PICKED_UP");
        await().until(() -> told(code) > 0);
        Response waiting = as(Roles.OPERATIONS).get("/v1/unmapped?provider=kdniao&limit=200");
        waiting.then().statusCode(200);
        Map<String, Object> listed = waiting.jsonPath().getMap("items.find { it.code == '" + code + "' }");
        assertThat(listed)
                .containsEntry("nodes", 1)
                .containsEntry("shipments", 1)
                .containsEntry("description", "scan " + code)
                .containsEntry("accounts", List.of("lesson"));

        Response taught = teach(code, OUT_FOR_DELIVERY);

        taught.then().statusCode(202).body("changed", equalTo(true)).body("mapping.source", equalTo("taught"));
        JsonPath replay = completed(taught.getHeader("Location"));
        assertThat(replay.getMap("report"))
                .containsEntry("nodesRead", 1)
                .containsEntry("nodesChanged", 1)
                .containsEntry("shipmentsRead", 1)
                .containsEntry("shipmentsChanged", 1)
                .containsEntry("bodiesRead", 1)
                .containsEntry("bodiesMissing", 0);
        assertThat(state(number)).isEqualTo("OUT_FOR_DELIVERY");
        List<String> scans = store.events(SCANNED, order.shipmentCode());
        assertThat(scans).hasSize(3);
        assertThat(scans.getLast()).contains(code, "\"OUT_FOR_DELIVERY\"", "\"version\":6");
        assertThat(store.events(CHANGED, order.shipmentCode()).getLast())
                .contains("\"OUT_FOR_DELIVERY\"", "\"version\":7");
        as(Roles.TECHNICAL).get("/v1/unmapped?provider=kdniao&limit=200").then().body("items.code", not(hasItem(code)));
        assertThat(version(code)).isEqualTo(taught.jsonPath().getLong("mapping.version"));
    }

    @Test
    void aTaughtCodeIsReadAtOnceAndTaughtOnlyOnce() {
        String code = freshCode() + "/é x";
        teach(code, OUT_FOR_DELIVERY).then().statusCode(202);
        String number = freshNumber();

        send(number, trace(1, code));

        assertThat(state(number)).isEqualTo("OUT_FOR_DELIVERY");
        teach(code, OUT_FOR_DELIVERY).then().statusCode(200).body("changed", equalTo(false));
        as(Roles.OPERATIONS)
                .queryParam("code", code)
                .get("/v1/mappings/revisions?provider=kdniao")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].author", equalTo("test"))
                .body("items[0].before.known", equalTo(false))
                .body("items[0].after.state", equalTo("OUT_FOR_DELIVERY"));
    }

    @Test
    void aMeaningOfTheReleaseIsCorrectedAndGivenBack() {
        String code = "416";
        String number = freshNumber();
        Orders order = linked(number);
        send(number, trace(1, "1"), trace(2, code));
        assertThat(state(number)).isEqualTo("DELIVERY_FAILED");

        JsonPath corrected = learnt(code, Map.of("informational", true, "note", "only says that nobody answered"));

        assertThat(corrected.getInt("report.shipmentsChanged")).isEqualTo(1);
        assertThat(state(number)).isEqualTo("PICKED_UP");
        assertThat(store.events(SCANNED, order.shipmentCode()).getLast())
                .contains(code)
                .doesNotContain("DELIVERY_FAILED");
        Response withdrawn = withdraw(code);
        withdrawn.then().statusCode(202).body("mapping.source", equalTo("file"));
        completed(withdrawn.getHeader("Location"));
        assertThat(state(number)).isEqualTo("DELIVERY_FAILED");
        withdraw(code).then().statusCode(404).body("errorCode", equalTo("MAPPING_NOT_FOUND"));
    }

    @Test
    void aWithdrawnCodeWaitsAgain() {
        String code = freshCode();
        learnt(code, OUT_FOR_DELIVERY);
        String number = freshNumber();
        send(number, trace(1, "1"), trace(2, code));

        completed(withdraw(code).getHeader("Location"));

        assertThat(state(number)).isEqualTo("PICKED_UP");
        as(Roles.TECHNICAL).get("/v1/unmapped?provider=kdniao&limit=200").then().body("items.code", hasItem(code));
    }

    @Test
    void theLastTaughtCodeOfAnAccountClearsItsIncident() {
        String code = freshCode();
        sendKdniao("alone", kdniao(freshNumber(), trace(2, code)), IngestProfile.APP_KEY)
                .then()
                .statusCode(200);
        await().until(() -> told(code) > 0);

        learnt(code, OUT_FOR_DELIVERY);

        assertThat(store.count(
                        "SELECT count(*) FROM outbox_event WHERE type = 'incident.cleared.v1' AND key LIKE '%MAP_UNKNOWN'"
                                + " AND payload::jsonb ->> 'subject' = 'kdniao/alone'"))
                .isEqualTo(1);
    }

    @Test
    void everyFaultIsNamedAndOnlyTechnicalPeopleTeach() {
        teach(freshCode(), Map.of("state", "FLYING", "exception", "GONE"))
                .then()
                .statusCode(422)
                .body("errorCode", equalTo("MAPPING_INVALID"))
                .body("errors.field", containsInAnyOrder("state", "substate", "exception", "note"));
        as(Roles.OPERATIONS)
                .contentType("application/json")
                .body(OUT_FOR_DELIVERY)
                .put("/v1/mappings/kdniao/x")
                .then()
                .statusCode(403);
        as(Roles.TECHNICAL)
                .contentType("application/json")
                .body(OUT_FOR_DELIVERY)
                .put("/v1/mappings/pigeon/x")
                .then()
                .statusCode(404);
        as(Roles.FINANCE).get("/v1/unmapped").then().statusCode(403);
        as(Roles.TECHNICAL)
                .contentType("application/json")
                .body("{\"provider\":\"pigeon\",\"from\":\"yesterday\"}")
                .post("/v1/replays")
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("provider", "from", "to"));
    }

    @Test
    void theMappingInForceIsListedInPages() {
        Response first = as(Roles.OPERATIONS).get("/v1/mappings?provider=17track&limit=5");
        first.then().statusCode(200).body("items.size()", equalTo(5)).body("items[0].source", equalTo("file"));

        String next = first.jsonPath().getString("nextCursor");
        Response second = as(Roles.OPERATIONS).get("/v1/mappings?provider=17track&limit=200&cursor=" + next);

        List<String> codes = second.jsonPath().getList("items.code");
        assertThat(codes)
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.jsonPath().getList("items.code"));
        assertThat(second.jsonPath().getString("nextCursor")).isNull();
    }

    @Test
    void theAuditTrailCannotBeChanged() {
        assertThatThrownBy(() -> store.texts("UPDATE mapping_revision SET author = 'nobody' RETURNING author"))
                .hasMessageContaining("audit trail");
    }

    private Orders linked(String number) {
        Orders order = Orders.of(sender, "m-1", "YTO", number);
        order.accepted();
        order.waybillIssued();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !store.events(CHANGED, order.shipmentCode()).isEmpty());
        return order;
    }

    private static void send(String number, String... traces) {
        sendKdniao("lesson", kdniao(number, traces), IngestProfile.APP_KEY)
                .then()
                .statusCode(200);
    }

    private String state(String number) {
        return store.texts(
                        "SELECT s.state FROM shipment s JOIN shipment_leg l ON l.shipment_id = s.id WHERE l.tracking_number = ?",
                        number)
                .getFirst();
    }

    private long version(String code) {
        return store.count("SELECT mapping_version FROM shipment_node WHERE provider = 'kdniao' AND code = ?", code);
    }

    private long told(String code) {
        return store.count("SELECT count(*) FROM outbox_event WHERE payload LIKE ?", "%\"code\":\"" + code + "\"%");
    }
}
