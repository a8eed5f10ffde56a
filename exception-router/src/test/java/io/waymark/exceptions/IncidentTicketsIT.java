package io.waymark.exceptions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.WebhookReceiver.Answer;
import io.waymark.testkit.WebhookReceiver.Call;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A help desk has one ticket for all members of a mass incident, and may end it for all of them. */
@QuarkusTest
@TestProfile(TicketProfile.class)
@WithTestResource(Backends.class)
class IncidentTicketsIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @ConfigProperty(name = "waymark.notices.channels.helpdesk.address")
    URI helpdeskAddress;

    private final EventSender sender = new EventSender();

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void whoSolvesTheTicketOfAMassIncidentDecidesForAllItsMembers() {
        try (HelpDesk helpDesk = new HelpDesk(helpdeskAddress)) {
            helpDesk.receiver().answers(IncidentTicketsIT::numberedByCase);
            String incident = Outbreak.ofRefusals(sender).awaitIncident();
            Map<String, Object> comment = HelpDesk.comment(incident, "The depot is closed.", "agent@example.com");
            await().atMost(SOON).until(() -> HelpDesk.tell(comment).extract().statusCode() == 200);

            HelpDesk.tell(HelpDesk.news(incident, "solved")).statusCode(200).body("effect", equalTo("DONE"));

            await().atMost(SOON)
                    .until(() -> incident(incident).getString("state").equals("CLOSED"));
            assertThat(incident(incident).getInt("openMembers")).isZero();
            HelpDesk.tell(HelpDesk.news(incident, "solved")).statusCode(200).body("effect", equalTo("UNCHANGED"));
            HelpDesk.tell(HelpDesk.news(incident, "reopened")).statusCode(200).body("effect", equalTo("UNCHANGED"));
        }
    }

    private static Answer numberedByCase(Call call) {
        return call.request().startsWith("POST")
                ? new Answer(
                        201,
                        Map.of(),
                        "{\"ticket\": {\"id\": \"%s\"}}"
                                .formatted(HelpDesk.read(call).getString("ticket.external_id")))
                : Answer.OK;
    }

    private static JsonPath incident(String incidentId) {
        return given().auth()
                .oauth2(TestTokens.bearer("support"))
                .get("/v1/incidents/" + incidentId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
