package io.waymark.exceptions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.events.incidents.IncidentDetected;
import io.waymark.events.incidents.IncidentKind;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.testkit.Backends;
import io.waymark.testkit.Canary;
import io.waymark.testkit.Canary.Planted;
import io.waymark.testkit.CapturedLog;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.Exits;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.rest.Management;
import io.waymark.web.Roles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What publishers and desks write about people reaches no case, topic or answer of this service: no role of it may see that.
 * The topics that it reads are their writers' own.
 */
@QuarkusTest
@WithTestResource(Backends.class)
class CanaryIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final long SEED = 83;
    private static final String SOURCE = "tracking-ingest";
    private static final Set<String> READ = Set.of(Topics.SHIPMENTS_EVENTS, Topics.INTEGRATION_INCIDENTS);
    private static final List<String> ROLES =
            List.of(Roles.SUPPORT, Roles.OPERATIONS, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN, Roles.MERCHANT);

    private final List<Planted> planted = Canary.everyKind(SEED);
    private final Desk support = new Desk(Roles.SUPPORT);
    private final Desk technical = new Desk(Roles.TECHNICAL);
    private final Exits exits = new Exits();
    private final String about = "canary/" + UUID.randomUUID();

    @Test
    void noPlantedWordLeaves() {
        try (CapturedLog log = CapturedLog.open();
                EventSender sender = new EventSender()) {
            Parcel parcel = new Parcel(sender);
            sayInScans(parcel);
            sayInIncidents(sender);
            List<String> cases = new ArrayList<>();
            cases.add(support.awaitOpenCase(parcel, "ADDR_INCORRECT").getString("caseId"));
            await().atMost(SOON).until(() -> incidents().size() == planted.size());
            incidents().forEach(found -> cases.add(String.valueOf(found.get("caseId"))));
            sayInNotes(cases);
            sayInDecision(sender);

            gather(cases);
            exits.addAll("log line", log.lines());
        }
        exits.addTopics(READ);
        exits.addTables();

        assertThat(List.of("case", "topic " + Topics.EXCEPTIONS_CASES, "table "))
                .allSatisfy(place -> assertThat(exits.count(place)).as(place).isPositive());
        assertThat(exits.leaks(planted)).isEmpty();
    }

    private void sayInDecision(EventSender sender) {
        String incident = new Outbreak(sender).awaitIncident();
        exits.add(
                "incident",
                given().auth()
                        .oauth2(TestTokens.bearer("support"))
                        .contentType(ContentType.JSON)
                        .body(Map.of("note", planted.getFirst().sentence()))
                        .post("/v1/incidents/" + incident + "/resolve")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    private void sayInScans(Parcel parcel) {
        parcel.issued("CN", Duration.ofHours(9));
        for (int i = 0; i < planted.size(); i++) {
            Duration ago = Duration.ofMinutes(planted.size() - i);
            parcel.scanned(
                    ago,
                    ShipmentState.IN_TRANSIT,
                    "departed",
                    null,
                    planted.get(i).sentence());
        }
        parcel.scanned(
                Duration.ZERO,
                ShipmentState.EXCEPTION,
                "address",
                "ADDR_INCORRECT",
                planted.getFirst().sentence());
    }

    private void sayInIncidents(EventSender sender) {
        for (int i = 0; i < planted.size(); i++) {
            sender.send(
                    EventTypes.INCIDENT_DETECTED,
                    SOURCE + ":PAYLOAD_INVALID",
                    null,
                    IncidentDetected.of(
                            SOURCE,
                            IncidentKind.PAYLOAD_INVALID,
                            about + "-" + i,
                            planted.get(i).sentence(),
                            Instant.now()));
        }
    }

    private List<Map<String, Object>> incidents() {
        String path = "/v1/cases?owner=technical&limit=200";
        List<Map<String, Object>> found = given().auth()
                .oauth2(TestTokens.bearer(Roles.TECHNICAL))
                .get(path)
                .jsonPath()
                .getList("items");
        return found.stream()
                .filter(each -> String.valueOf(each.get("about")).startsWith(about))
                .toList();
    }

    private void sayInNotes(List<String> cases) {
        for (int i = 1; i < cases.size(); i++) {
            technical.act(
                    cases.get(i),
                    "resolve",
                    Map.of("reason", "SOLVED", "note", planted.get(i - 1).sentence()));
        }
        support.act(
                        cases.getFirst(),
                        "assign",
                        Map.of("owner", "OPERATIONS", "note", planted.getLast().sentence()))
                .statusCode(200);
        new Desk("admin")
                .act(
                        cases.getFirst(),
                        "close",
                        Map.of("note", planted.getFirst().sentence()))
                .statusCode(200);
    }

    private void gather(List<String> cases) {
        cases.forEach(id -> exits.add("case", technical.show(id).prettify()));
        for (String role : ROLES) {
            for (String path : List.of(
                    "/v1/cases?limit=200", "/v1/cases/" + cases.getFirst(), "/v1/dead-letters", "/v1/parked-keys")) {
                exits.add(
                        "answer of " + path,
                        given().auth().oauth2(TestTokens.bearer(role)).get(path).asString());
            }
        }
        String merchant = TestTokens.bearer(Roles.MERCHANT, "m-exceptions");
        for (String path : List.of(
                "/v1/my/cases?limit=200",
                "/v1/my/cases/" + cases.getFirst(),
                "/my/cases",
                "/my/cases/" + cases.getFirst())) {
            String answer = given().auth().oauth2(merchant).get(path).asString();
            assertThat(answer).as(path).contains(cases.getFirst());
            exits.add("answer of " + path, answer);
        }
        exits.add("metrics", Management.metrics());
        exits.add("health", Management.get("/q/health").asString());
    }
}
