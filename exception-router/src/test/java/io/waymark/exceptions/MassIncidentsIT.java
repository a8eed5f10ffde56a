package io.waymark.exceptions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.jdbc.Database;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A desk decides once for many cases with one cause. */
@QuarkusTest
@WithTestResource(Backends.class)
class MassIncidentsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SUPPORT = TestTokens.bearer("support");
    private final EventSender sender = new EventSender();
    private final Desk support = new Desk("support");

    @Inject
    Database database;

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void isTakenWaitedForAndResolvedWithAllItsMembersAndTold() {
        try (TopicProbe probe = TopicProbe.fromNow(Topics.EXCEPTIONS_CASES)) {
            Outbreak outbreak = new Outbreak(sender);
            String incident = outbreak.awaitIncident();
            JsonPath member = support.awaitCase(outbreak.parcels().getFirst(), "RCPT_UNAVAILABLE", "OPEN");
            assertThat(member.getString("incidentId")).isEqualTo(incident);

            decide(incident, "acknowledge", Map.of()).statusCode(200).body("state", equalTo("ACKNOWLEDGED"));
            awaitMembers(outbreak, "ACKNOWLEDGED");
            decide(
                            incident,
                            "wait",
                            Map.of(
                                    "on",
                                    "CARRIER",
                                    "until",
                                    Instant.now().plusSeconds(3600).toString()))
                    .statusCode(200)
                    .body("state", equalTo("WAITING"))
                    .body("decision.waiting.on", equalTo("CARRIER"));
            awaitMembers(outbreak, "WAITING");
            decide(incident, "resolve", Map.of("reason", "DEPOT_OPEN", "note", "called +86 138 0013 8000"))
                    .statusCode(200)
                    .body("decision.note", equalTo("called ***"));
            awaitMembers(outbreak, "RESOLVED");
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            show(incident).body("state", equalTo("CLOSED")).body("openMembers", equalTo(0)));

            assertThat(told(probe, incident, 2))
                    .containsExactly(EventTypes.CASE_OPENED.name(), EventTypes.CASE_RESOLVED.name());
            assertThat(told(probe, member.getString("caseId"), 4))
                    .containsExactly(
                            EventTypes.CASE_OPENED.name(),
                            EventTypes.CASE_ROUTED.name(),
                            EventTypes.CASE_GROUPED.name(),
                            EventTypes.CASE_RESOLVED.name());
        }
    }

    @Test
    void aMemberWhoseEndWasTakenBackIsInItAgain() {
        Outbreak outbreak = new Outbreak(sender);
        String incident = outbreak.awaitIncident();
        String caseId = support.awaitCase(outbreak.parcels().getFirst(), "RCPT_UNAVAILABLE", "OPEN")
                .getString("caseId");
        support.act(caseId, "resolve", Map.of("note", "too early")).statusCode(200);
        show(incident).body("openMembers", equalTo(20));

        support.act(caseId, "undo", Map.of()).statusCode(200).body("state", equalTo("OPEN"));

        show(incident).body("openMembers", equalTo(21)).body("members", equalTo(21));
        decide(incident, "acknowledge", Map.of()).statusCode(200);
        awaitMembers(outbreak, "ACKNOWLEDGED");
    }

    @Test
    void itsMembersAreReadPageByPage() {
        Outbreak outbreak = new Outbreak(sender);
        String incident = outbreak.awaitIncident();

        JsonPath first = members(incident, 15, null);
        JsonPath second = members(incident, 15, first.getString("nextCursor"));

        assertThat(first.getList("items")).hasSize(15);
        assertThat(second.getList("items")).hasSize(6);
        assertThat(second.getString("nextCursor")).isNull();
        assertThat(first.getList("items.caseId")).doesNotContainAnyElementsOf(second.getList("items.caseId"));
    }

    @Test
    void onlyItsDeskDecidesOnceAndNoMerchantSeesIt() {
        String incident = new Outbreak(sender).awaitIncident();

        asked(TestTokens.bearer("finance"))
                .body("{}")
                .post("/v1/incidents/" + incident + "/acknowledge")
                .then()
                .statusCode(403)
                .body("errorCode", equalTo("INCIDENT_OF_ANOTHER_DESK"));
        asked(TestTokens.bearer("support", "m-exceptions"))
                .get("/v1/incidents/" + incident)
                .then()
                .statusCode(403)
                .body("errorCode", equalTo("INCIDENT_OF_MANY_MERCHANTS"));
        decide(incident, "acknowledge", Map.of("version", 7))
                .statusCode(409)
                .body("errorCode", equalTo("INCIDENT_VERSION_CONFLICT"));
        decide(incident, "resolve", Map.of("note", " ")).statusCode(422);
        decide(incident, "acknowledge", Map.of("version", 1)).statusCode(200);
        decide(incident, "acknowledge", Map.of())
                .statusCode(409)
                .body("errorCode", equalTo("INCIDENT_TRANSITION_NOT_ALLOWED"));
        show(UUID.randomUUID().toString(), 404).body("errorCode", equalTo("INCIDENT_NOT_FOUND"));
    }

    @Test
    void itsNoteIsSealed() {
        String incident = new Outbreak(sender).awaitIncident();
        decide(incident, "resolve", Map.of("note", "the depot burnt down")).statusCode(200);

        byte[] stored = database.query(
                        "SELECT note FROM mass_incident WHERE incident_id = ?",
                        parameters -> parameters.uuid(UUID.fromString(incident)),
                        row -> row.bytes("note"))
                .getFirst();

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("depot");
    }

    @Test
    void aQueueIsOfADeskAndAState() {
        String incident = new Outbreak(sender).awaitIncident();
        decide(incident, "acknowledge", Map.of()).statusCode(200);

        asked(SUPPORT)
                .queryParam("owner", "finance")
                .get("/v1/incidents")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        List<String> taken = asked(SUPPORT)
                .queryParam("owner", "support")
                .queryParam("state", "acknowledged")
                .get("/v1/incidents")
                .jsonPath()
                .getList("items.incidentId");
        assertThat(taken).contains(incident);
    }

    private void awaitMembers(Outbreak outbreak, String state) {
        outbreak.parcels().forEach(parcel -> support.awaitCase(parcel, "RCPT_UNAVAILABLE", state));
    }

    private static List<String> told(TopicProbe probe, String key, int count) {
        List<ProbedRecord> told = probe.await(count, found -> key.equals(found.key()), PATIENCE);
        return told.stream().map(found -> found.header("ce_type").orElseThrow()).toList();
    }

    private static ValidatableResponse decide(String incident, String decision, Map<String, ?> body) {
        return asked(SUPPORT)
                .body(body)
                .post("/v1/incidents/" + incident + "/" + decision)
                .then();
    }

    private static ValidatableResponse show(String incident) {
        return show(incident, 200);
    }

    private static ValidatableResponse show(String incident, int status) {
        return asked(SUPPORT).get("/v1/incidents/" + incident).then().statusCode(status);
    }

    private static JsonPath members(String incident, int limit, @Nullable String cursor) {
        RequestSpecification request = asked(SUPPORT).queryParam("limit", limit);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/v1/incidents/" + incident + "/members")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification asked(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
