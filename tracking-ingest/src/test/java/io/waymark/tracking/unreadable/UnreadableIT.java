package io.waymark.tracking.unreadable;

import static io.restassured.RestAssured.given;
import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static io.waymark.tracking.ingest.Pushes.kdniao;
import static io.waymark.tracking.ingest.Pushes.sendKdniao;
import static io.waymark.tracking.ingest.Pushes.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.waymark.events.EventTypes;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.TopicProbe;
import io.waymark.testkit.rest.Management;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Store;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One bad row never costs a good one: it is kept beside the push, listed, told, cleared, and read again. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class UnreadableIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String BAD =
            "{\"AcceptTime\":\"soon\",\"AcceptStation\":\"快递员王小明 13912345678\",\"Action\":\"204\"}";

    @Inject
    Store store;

    @Test
    void goodRowsCountAndTheBadOneIsListedOnce() {
        String number = freshNumber();

        sendKdniao(kdniao(number, trace(1, "1"), BAD)).then().statusCode(200).body("Success", equalTo(true));
        sendKdniao(kdniao(number, trace(1, "1"), BAD, trace(9, "202"))).then().statusCode(200);

        assertThat(store.nodes(number)).isEqualTo(2);
        listed(number)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("TIME"))
                .body("items[0].place", equalTo("Data[0].Traces[1].AcceptTime"))
                .body("items[0].times", equalTo(2))
                .body("items[0].value", containsString("soon"))
                .body("items[0].value", not(containsString("王小明")))
                .body("items[0].value", not(containsString("13912345678")));
        assertThat(store.texts("SELECT encode(raw, 'escape') FROM unreadable_row WHERE tracking_number = ?", number))
                .noneMatch(raw -> raw.contains("soon"));
        metrics().body(containsString("waymark_ingest_unreadable_rows_total{kind=\"time\",provider=\"kdniao\"}"));
    }

    @ParameterizedTest(name = "groups apart by \"{0}\"")
    @ValueSource(strings = {"", "-"})
    void anIncidentNamesTheNumberAndClearsItself(String between) {
        String key = freshNumber();
        String number = key.substring(0, 4) + between + key.substring(4);
        String subject = "kdniao/main/" + key;
        try (TopicProbe incidents = TopicProbe.fromNow(EventTypes.INCIDENT_DETECTED.topic())) {
            sendKdniao(kdniao(number, BAD)).then().statusCode(200);

            incidents.await(told -> subject.equals(told.json().path("subject").asText()), SOON);
            sendKdniao(kdniao(number, trace(5, "1"))).then().statusCode(200);

            assertThat(incidents
                            .await(
                                    told -> subject.equals(
                                                    told.json().path("subject").asText())
                                            && told.json().has("clearedAt"),
                                    SOON)
                            .json()
                            .path("kind")
                            .asText())
                    .isEqualTo("PAYLOAD_INVALID");
        }
    }

    @Test
    void aReplayReadsWhatAMendedReaderCanRead() {
        String number = freshNumber();
        sendKdniao(kdniao(number, BAD)).then().statusCode(200);
        // As if an earlier reader had found another fault there than today's: that one is over.
        store.change("UPDATE unreadable_row SET digest = 'another reading' WHERE tracking_number = ?", number);

        String replay = as(Roles.TECHNICAL)
                .contentType("application/json")
                .body("{\"provider\":\"kdniao\",\"account\":\"main\",\"unreadable\":true}")
                .post("/v1/replays")
                .then()
                .statusCode(202)
                .body("unreadable", equalTo(true))
                .extract()
                .path("href");

        await().atMost(SOON)
                .until(() -> "COMPLETED".equals(as(Roles.TECHNICAL).get(replay).path("state")));
        listed(number).body("items", hasSize(0));
    }

    @Test
    void whatIsNoPushAtAllIsRefusedAndItsBodyKept() {
        String marker = freshNumber();
        sendKdniao("{\"Data\":\"" + marker + "\"}").then().statusCode(400);
        sendKdniao("{\"" + marker + "\"").then().statusCode(400);

        await().atMost(SOON).untilAsserted(() -> assertThat(refusedBodies())
                .anyMatch(body -> body.contains(marker.toUpperCase(Locale.ROOT))));
        List<String> ids = malformedCalls();
        as(Roles.SUPPORT).get("/v1/calls/" + ids.getFirst() + "/body").then().statusCode(403);
    }

    @Test
    void aFilterThatIsNotUnderstoodIsRefused() {
        as(Roles.TECHNICAL).get("/v1/unreadable?kind=ODD").then().statusCode(422);
    }

    private List<String> refusedBodies() {
        return malformedCalls().stream()
                .map(id -> as(Roles.TECHNICAL).get("/v1/calls/" + id + "/body"))
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> answer.asString())
                .toList();
    }

    private static List<String> malformedCalls() {
        return JsonPath.from(as(Roles.TECHNICAL)
                        .get("/v1/calls?outcome=MALFORMED&provider=kdniao&limit=200")
                        .asString())
                .getList("items.id");
    }

    private static ValidatableResponse listed(String number) {
        return as(Roles.TECHNICAL)
                .get("/v1/unreadable?provider=kdniao&trackingNumber=" + number)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse metrics() {
        return Management.get("/q/metrics").then().statusCode(200);
    }

    private static RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + TestTokens.bearer(role));
    }
}
