package io.waymark.exceptions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.hashing.HmacSha256;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.WebhookReceiver.Answer;
import io.waymark.testkit.WebhookReceiver.Call;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cases and the tickets that help desks have of them stay in step, whoever acts, and whatever becomes of a call. */
@QuarkusTest
@TestProfile(TicketProfile.class)
@WithTestResource(Backends.class)
class TicketsIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    @ConfigProperty(name = "waymark.notices.channels.helpdesk.address")
    URI helpdeskAddress;

    @ConfigProperty(name = "waymark.notices.channels.tracker.address")
    URI trackerAddress;

    private final EventSender sender = new EventSender();
    private final Parcel parcel = new Parcel(sender);
    private final Desk support = new Desk("support");

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void aCaseOpensOneTicketThatFollowsItsEndAndItsReturn() {
        try (HelpDesk helpDesk = new HelpDesk(helpdeskAddress)) {
            String caseId = opened();
            Call asked = helpDesk.awaitAsked(parcel, 1).getFirst();
            assertThat(asked.request()).isEqualTo("POST /api/v2/tickets.json");
            assertThat(asked.headers().firstValue("Authorization")).contains("Basic dXNlcjp0b2tlbg==");
            assertThat(asked.headers().firstValue("Idempotency-Key")).isPresent();
            assertThat(HelpDesk.read(asked).getString("ticket.external_id")).isEqualTo(caseId);
            assertThat(HelpDesk.read(asked).getString("ticket.priority")).isEqualTo("high");

            String ticket = HelpDesk.awaitTicket(support, caseId, 1);
            String page = support.show(caseId).getString("tickets[0].page");
            assertThat(page).endsWith("/agent/tickets/" + ticket);
            given().auth()
                    .oauth2(TestTokens.bearer("support"))
                    .get("/desk/cases/" + caseId)
                    .then()
                    .statusCode(200)
                    .body(containsString("href=\"" + page + "\""));

            support.act(caseId, "resolve", Map.of("note", "corrected")).statusCode(200);
            Call solved = helpDesk.awaitAsked(parcel, 2).get(1);
            assertThat(solved.request()).isEqualTo("PUT /api/v2/tickets/" + ticket + ".json");
            assertThat(HelpDesk.read(solved).getString("ticket.status")).isEqualTo("solved");

            HelpDesk.tell(HelpDesk.news(ticket, "solved")).statusCode(200).body("effect", equalTo("UNCHANGED"));
            support.act(caseId, "reopen", Map.of("note", "it came back")).statusCode(200);
            Call again = helpDesk.awaitAsked(parcel, 3).get(2);
            assertThat(again.request()).isEqualTo("PUT /api/v2/tickets/" + ticket + ".json");
            assertThat(HelpDesk.read(again).getString("ticket.status")).isEqualTo("open");
            HelpDesk.tell(HelpDesk.news(ticket, "reopened")).statusCode(200).body("effect", equalTo("UNCHANGED"));
            remains(helpDesk, 3);
        }
    }

    @Test
    void whatTheHelpDeskDoesIsDoneToTheCaseAndNotToldBack() {
        try (HelpDesk helpDesk = new HelpDesk(helpdeskAddress)) {
            String caseId = opened();
            String ticket = HelpDesk.awaitTicket(support, caseId, 1);
            Map<String, Object> comment =
                    HelpDesk.comment(ticket, "The customer is at +86 138 0013 8000.", "agent@example.com");

            HelpDesk.tell(comment)
                    .statusCode(200)
                    .body("effect", equalTo("DONE"))
                    .body("caseId", equalTo(caseId));
            HelpDesk.tell(comment).statusCode(200).body("effect", equalTo("KNOWN"));
            HelpDesk.tell(HelpDesk.comment(ticket, "What we wrote ourselves.", "waymark@example.com"))
                    .statusCode(200)
                    .body("effect", equalTo("OWN"));
            assertThat(Desk.lines(support.show(caseId), "NOTED")).containsExactly("The customer is at ***.");

            HelpDesk.tell(HelpDesk.news(ticket, "solved")).statusCode(200).body("effect", equalTo("DONE"));
            assertThat(support.show(caseId).getString("state")).isEqualTo("RESOLVED");
            HelpDesk.tell(HelpDesk.news(ticket, "reopened")).statusCode(200).body("effect", equalTo("DONE"));
            assertThat(support.show(caseId).getString("state")).isEqualTo("REOPENED");
            remains(helpDesk, 1);

            new Desk("admin").act(caseId, "close", Map.of("note", "given up")).statusCode(200);
            HelpDesk.tell(HelpDesk.news(ticket, "reopened"))
                    .statusCode(409)
                    .body("errorCode", equalTo("CASE_TRANSITION_NOT_ALLOWED"));
        }
    }

    @Test
    void aCaseThatEndsWhileTheHelpDeskIsDownNeedsNoTicket() {
        String caseId = opened();
        await().atMost(SOON).until(() -> List.of("OPEN", "REOPENED").contains(failing()));
        support.act(caseId, "resolve", Map.of("note", "corrected")).statusCode(200);

        try (HelpDesk helpDesk = new HelpDesk(helpdeskAddress)) {
            Parcel other = new Parcel(sender);
            wrong(other);
            helpDesk.awaitAsked(other, 1);

            remains(helpDesk, 0);
            await().atMost(SOON).until(() -> failing().equals("RESOLVED"));
        }
    }

    @Test
    void aHelpDeskThatFailsGetsOneTicketInTheEnd() {
        try (HelpDesk helpDesk = new HelpDesk(helpdeskAddress)) {
            helpDesk.receiver()
                    .answers(call -> helpDesk.asked(parcel).size() < 3
                            ? Answer.of(503)
                            : helpDesk.asked(parcel).size() == 3 ? Answer.saying("{}") : HelpDesk.numbered(call));
            String caseId = opened();
            HelpDesk.awaitTicket(support, caseId, 1);

            List<Call> asked = helpDesk.asked(parcel);
            assertThat(asked).hasSize(4);
            assertThat(asked)
                    .extracting(call -> call.headers().firstValue("Idempotency-Key"))
                    .containsOnly(asked.getFirst().headers().firstValue("Idempotency-Key"));
        }
    }

    @Test
    void aTicketThatCannotBeChangedAnyMoreIsFollowedByAnother() {
        try (HelpDesk helpDesk = new HelpDesk(helpdeskAddress)) {
            helpDesk.receiver()
                    .answers(call -> call.request().startsWith("PUT") ? Answer.of(422) : HelpDesk.numbered(call));
            String caseId = opened();
            String first = HelpDesk.awaitTicket(support, caseId, 1);
            support.act(caseId, "resolve", Map.of("note", "corrected")).statusCode(200);
            helpDesk.awaitAsked(parcel, 2);
            support.act(caseId, "reopen", Map.of("note", "it came back")).statusCode(200);

            String second = HelpDesk.awaitTicket(support, caseId, 2);

            assertThat(second).isNotEqualTo(first);
            HelpDesk.tell(HelpDesk.comment(first, "See the other one.", "agent@example.com"))
                    .statusCode(200)
                    .body("effect", equalTo("DONE"));
        }
    }

    @Test
    void onlyWhoSignsAsAgreedIsBelieved() {
        try (HelpDesk helpDesk = new HelpDesk(helpdeskAddress)) {
            String ticket = HelpDesk.awaitTicket(support, opened(), 1);
            assertThat(helpDesk.asked(parcel)).hasSize(1);
            String body = HelpDesk.json(HelpDesk.comment(ticket, "Believe me.", "agent@example.com"));
            String foreign = "whsec_" + "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB";
            Instant now = Instant.now();

            forged("helpdesk", body, foreign, now);
            forged("helpdesk", body, TicketProfile.SECRET, now.minus(Duration.ofMinutes(6)));
            forged("helpdesk", body, TicketProfile.SECRET, now.plus(Duration.ofMinutes(6)));
            forged("tracker", body, TicketProfile.SECRET, now);
            forged("nowhere", body, TicketProfile.SECRET, now);
            given().contentType("application/json")
                    .body(body)
                    .post("/webhooks/helpdesk/tickets")
                    .then()
                    .statusCode(401);
            HelpDesk.tell("helpdesk", body, TicketProfile.PREVIOUS, now).statusCode(200);
        }
    }

    @Test
    void whatIsWrongIsNamed() {
        HelpDesk.tell(HelpDesk.news("31337", "solved")).statusCode(404).body("errorCode", equalTo("TICKET_NOT_FOUND"));
        HelpDesk.tell(Map.of("ticket", "no number", "kind", "burnt", "author", List.of("a"), "happenedAt", "yesterday"))
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("event", "ticket", "kind", "author", "happenedAt"));
        HelpDesk.tell(HelpDesk.news("4711", "comment")).statusCode(422).body("errors.field", equalTo(List.of("text")));
        Map<String, Object> old = new HashMap<>(HelpDesk.news("4711", "solved"));
        old.put("happenedAt", Instant.now().minus(Duration.ofDays(91)).toString());
        HelpDesk.tell(old).statusCode(422).body("errors.field", equalTo(List.of("happenedAt")));
        HelpDesk.tell("helpdesk", "[]", TicketProfile.SECRET, Instant.now())
                .statusCode(400)
                .body("errorCode", equalTo("MALFORMED_JSON"));
        HelpDesk.tell("helpdesk", "{\"text\": \"" + "a".repeat(70_000) + "\"}", TicketProfile.SECRET, Instant.now())
                .statusCode(413)
                .body("errorCode", equalTo("BODY_TOO_LARGE"));
    }

    @Test
    void aTrackerThatSignsTheBodyAloneSaysWhenAndMayDoWhatItsRolesDo() {
        try (HelpDesk tracker = new HelpDesk(trackerAddress)) {
            parcel.scanned(Duration.ofMinutes(5), ShipmentState.EXCEPTION, "damaged", "DAMAGED");
            Desk operations = new Desk("operations");
            String caseId = operations.awaitCase(parcel, "DAMAGED", "OPEN").getString("caseId");
            Call asked = tracker.awaitAsked(parcel, 1).getFirst();
            assertThat(asked.request()).isEqualTo("POST /rest/api/2/issue");
            assertThat(HelpDesk.read(asked).getString("fields.project.key")).isEqualTo("OPS");
            String ticket = HelpDesk.awaitTicket(operations, caseId, 1);
            assertThat(ticket).startsWith("OPS-");

            Map<String, Object> news = new HashMap<>(HelpDesk.news(ticket, "solved"));
            tracked(news, 422);
            news.put("happenedAt", Instant.now().toString());
            tracked(news, 403);
            assertThat(operations.show(caseId).getString("state")).isEqualTo("OPEN");
        }
    }

    private static void tracked(Map<String, Object> news, int status) {
        String body = HelpDesk.json(news);
        byte[] signature = HmacSha256.of(
                TicketProfile.TRACKER_SECRET.getBytes(StandardCharsets.UTF_8), body.getBytes(StandardCharsets.UTF_8));
        given().header("X-Hub-Signature", "sha256=" + HexFormat.of().formatHex(signature))
                .contentType("application/json")
                .body(body)
                .post("/webhooks/tracker/tickets")
                .then()
                .statusCode(status);
    }

    private static void forged(String desk, String body, String secret, Instant at) {
        HelpDesk.tell(desk, body, secret, at).statusCode(401).body("errorCode", equalTo("SIGNATURE_INVALID"));
    }

    private void remains(HelpDesk helpDesk, int calls) {
        await().during(A_WHILE).atMost(SOON).until(() -> helpDesk.asked(parcel).size() == calls);
    }

    private static String failing() {
        return new Desk("technical")
                .cases("owner", "technical").stream()
                        .filter(each -> "notices/helpdesk".equals(each.get("about")))
                        .map(each -> String.valueOf(each.get("state")))
                        .findFirst()
                        .orElse("none");
    }

    private String opened() {
        wrong(parcel);
        return support.awaitCase(parcel, "ADDR_INCORRECT", "OPEN").getString("caseId");
    }

    private static void wrong(Parcel about) {
        about.scanned(Duration.ofMinutes(5), ShipmentState.EXCEPTION, "address", "ADDR_INCORRECT");
    }
}
