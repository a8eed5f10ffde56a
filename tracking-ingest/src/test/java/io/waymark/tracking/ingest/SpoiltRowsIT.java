package io.waymark.tracking.ingest;

import static io.restassured.RestAssured.given;
import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static io.waymark.tracking.ingest.Pushes.kdniao;
import static io.waymark.tracking.ingest.Pushes.sendKdniao;
import static io.waymark.tracking.ingest.Pushes.sendStandard;
import static io.waymark.tracking.ingest.Pushes.sendTrack;
import static io.waymark.tracking.ingest.Pushes.standard;
import static io.waymark.tracking.ingest.Pushes.trace;
import static io.waymark.tracking.ingest.WorldPushes.AFTERSHIP_SECRET;
import static io.waymark.tracking.ingest.WorldPushes.KARRIO_SECRET;
import static io.waymark.tracking.ingest.WorldPushes.afterShip;
import static io.waymark.tracking.ingest.WorldPushes.sendAfterShip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.waymark.testkit.Backends;
import io.waymark.testkit.Soak;
import io.waymark.tracking.provider.hostile.SpoiltRows;
import io.waymark.tracking.provider.hostile.SpoiltRows.Dialect;
import io.waymark.tracking.provider.hostile.SpoiltRows.Spoilt;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Pushes with spoilt rows through the doors: each is answered as a success, no good row is lost, each bad one is listed. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class SpoiltRowsIT {
    private static final int PUSHES = Soak.of(1_500);

    private static final List<Door> DOORS = List.of(
            new Door(
                    new Dialect("kdniao", "/Data/0/Traces", "AcceptTime", "AcceptStation"),
                    number -> kdniao(number, trace(1, "204")),
                    body -> sendKdniao(body)),
            new Door(
                    new Dialect("17track", "/data/track_info/tracking/providers/0/events", "time_iso", "description"),
                    """
                    {"event":"TRACKING_UPDATED","data":{"number":"%s","carrier":21051,"track_info":{"tracking":{"providers":[{"events":[
                     {"time_iso":"x","description":"Arrived","sub_status":"InTransit_Other"}]}]}}}}"""::formatted,
                    body -> sendTrack(body.getBytes(UTF_8))),
            new Door(
                    new Dialect("aftership", "/msg/checkpoints", "checkpoint_time", "message"),
                    number -> afterShip(number, "InTransit_003"),
                    body -> sendAfterShip(body.getBytes(UTF_8), AFTERSHIP_SECRET)),
            new Door(
                    new Dialect("standard", "/data/events", "occurredAt", "description"),
                    number -> standard(number, "e", "in_transit").replace("\"id\":\"e\",", ""),
                    body -> sendStandard(UUID.randomUUID().toString(), body)),
            new Door(
                    new Dialect("karrio", "/data/events", "timestamp", "description"),
                    """
                    {"event":"tracker_updated","data":{"tracking_number":"%s","carrier_name":"ups","events":[{"timestamp":"x",
                     "status":"in_transit","description":"Departed"}]}}"""::formatted,
                    body -> given().contentType("application/json")
                            .header("X-Event-Id", KARRIO_SECRET)
                            .body(body.getBytes(UTF_8))
                            .post("/webhooks/karrio/main")),
            new Door(
                    new Dialect("sf", "/Body/WaybillRoute", "acceptTime", "remark"),
                    """
                    {"Body":{"WaybillRoute":[{"mailno":"%s","acceptTime":"x","remark":"moves","opCode":"30"}]}}"""::formatted,
                    body -> given().contentType("application/json")
                            .body(body.getBytes(UTF_8))
                            .post("/webhooks/sf/main?token=" + IngestProfile.SF_TOKEN)));

    @Inject
    Store store;

    private record Door(Dialect dialect, UnaryOperator<String> document, Function<String, Response> send) {}

    @Test
    void noGoodRowIsLostAndEachBadOneIsListed() {
        for (int seed = 0; seed < PUSHES; seed++) {
            Door door = DOORS.get(seed % DOORS.size());
            String number = freshNumber();
            Spoilt spoilt =
                    new SpoiltRows(door.dialect(), seed).of(door.document().apply(number));

            Response answer = door.send().apply(spoilt.document());

            String what = "seed " + seed + ", " + door.dialect().name() + ": " + spoilt;
            assertThat(answer.statusCode()).as(what).isLessThan(300);
            assertThat(store.count("""
                    SELECT count(DISTINCT occurred_at) FROM shipment_node
                     WHERE tracking_number = ? AND occurred_at < '2026-11-21'""", number))
                    .as(what)
                    .isGreaterThanOrEqualTo(spoilt.rows() - spoilt.spoilt().size());
            assertThat(store.count(
                            "SELECT coalesce(sum(times), 0) FROM unreadable_row WHERE push_id IN (SELECT push_id"
                                    + " FROM unreadable_row WHERE tracking_number = ?) OR push_id IN (SELECT push_id FROM shipment_node"
                                    + " WHERE tracking_number = ?)",
                            number,
                            number))
                    .as(what)
                    .isGreaterThanOrEqualTo(spoilt.spoilt().size());
        }
    }
}
