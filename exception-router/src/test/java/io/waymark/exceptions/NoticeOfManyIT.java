package io.waymark.exceptions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.waymark.events.shipments.Place;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.WebhookReceiver;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many cases with one cause are told of once, as the incident that they are. */
@QuarkusTest
@TestProfile(NoticeOfManyIT.OfItsOwn.class)
@WithTestResource(Backends.class)
class NoticeOfManyIT {
    /** Openings rest long enough for the slowest machine to gather them. */
    public static final class OfItsOwn extends NoticeProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("waymark.notices.settle", "12s");
            return overrides;
        }
    }

    private static final Duration SOON = Duration.ofSeconds(30);

    @ConfigProperty(name = "waymark.notices.channels.outbreaks.address")
    URI address;

    private final EventSender sender = new EventSender();

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void aDeskIsToldOfAnIncidentAndOfItsEndAndNotOfEachMember() {
        try (WebhookReceiver receiver = new WebhookReceiver(address.getPort())) {
            Parcel alone = new Parcel(sender);
            alone.failedAt("C-" + alone.code(), new Place("CN", "GD", null, null, null));
            Outbreak outbreak = new Outbreak(sender);
            String incident = outbreak.awaitIncident();

            await().atMost(SOON).until(() -> told(receiver, incident, "OPENED").size() == 1);
            JsonPath opened = told(receiver, incident, "OPENED").getFirst();
            assertThat(opened.getString("subject"))
                    .isEqualTo("21 parcels have one trouble: RCPT_UNAVAILABLE, for support (medium)");
            assertThat(opened.getInt("notices[0].case.parcels")).isEqualTo(21);
            assertThat(opened.getString("notices[0].case.link"))
                    .isEqualTo(NoticeProfile.DESK + "/desk/queues/support?code=RCPT_UNAVAILABLE");
            await("what rested as long as the members' openings").atMost(SOON).until(() -> shipments(receiver)
                    .contains(alone.code()));

            resolve(incident);

            await().atMost(SOON)
                    .until(() -> told(receiver, incident, "RESOLVED").size() == 1);
            assertThat(told(receiver, incident, "OPENED")).hasSize(1);
            assertThat(shipments(receiver))
                    .doesNotContainAnyElementsOf(
                            outbreak.parcels().stream().map(Parcel::code).toList());
        }
    }

    private static void resolve(String incident) {
        given().auth()
                .oauth2(TestTokens.bearer("support"))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "DEPOT_OPEN", "note", "the depot is open again"))
                .post("/v1/incidents/" + incident + "/resolve")
                .then()
                .statusCode(200);
    }

    private static List<JsonPath> told(WebhookReceiver receiver, String incident, String occasion) {
        return bodies(receiver).stream()
                .filter(body -> incident.equals(body.getString("notices[0].case.caseId"))
                        && occasion.equals(body.getString("notices[0].occasion")))
                .toList();
    }

    private static List<String> shipments(WebhookReceiver receiver) {
        return bodies(receiver).stream()
                .map(body -> body.getString("notices[0].case.shipmentCode"))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<JsonPath> bodies(WebhookReceiver receiver) {
        return receiver.taken().stream().map(call -> new JsonPath(call.body())).toList();
    }
}
