package io.waymark.exceptions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.TopicProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
class CasesApiIT {
    private final EventSender sender = new EventSender();
    private final Parcel parcel = new Parcel(sender);
    private final Desk support = new Desk("support");

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void aCaseIsTakenWorkedOnWaitedForAndResolvedWithANote() {
        String caseId = opened();

        support.act(caseId, "acknowledge", Map.of()).statusCode(200).body("state", equalTo("ACKNOWLEDGED"));
        support.act(caseId, "start", Map.of()).statusCode(200).body("state", equalTo("IN_PROGRESS"));
        support.act(
                        caseId,
                        "wait",
                        Map.of(
                                "on",
                                "CUSTOMER",
                                "until",
                                Instant.now().plusSeconds(3600).toString()))
                .statusCode(200)
                .body("state", equalTo("WAITING"));
        support.act(caseId, "resolve", Map.of("reason", "ADDRESS_CORRECTED", "note", "called +86 138 0013 8000"))
                .statusCode(200)
                .body("state", equalTo("RESOLVED"))
                .body("resolution.automatic", equalTo(false))
                .body("resolution.note", equalTo("called ***"));
    }

    @Test
    void anActionWithoutABodyIsAsGoodAsWithAnEmptyOne() {
        String caseId = opened();

        act(caseId, "resolve").statusCode(422).body("errors.field", equalTo(List.of("note")));
        act(caseId, "acknowledge").statusCode(200).body("state", equalTo("ACKNOWLEDGED"));
    }

    @Test
    void aResolvedCaseIsOpenedAgainByItsDeskAndKeepsWhatIsNoted() {
        String caseId = opened();
        support.act(caseId, "reopen", Map.of("note", "too early")).statusCode(409);
        support.act(caseId, "resolve", Map.of("note", "corrected")).statusCode(200);

        support.act(caseId, "reopen", Map.of()).statusCode(422).body("errors.field", equalTo(List.of("note")));
        support.act(caseId, "reopen", Map.of("note", "call +86 138 0013 8000 again"))
                .statusCode(200)
                .body("state", equalTo("REOPENED"))
                .body("reopenings", equalTo(1));
        support.act(caseId, "note", Map.of("note", "the carrier looks for it"))
                .statusCode(200)
                .body("state", equalTo("REOPENED"));

        assertThat(Desk.lines(support.show(caseId), "REOPENED")).containsExactly("call *** again");
        assertThat(Desk.lines(support.show(caseId), "NOTED")).containsExactly("the carrier looks for it");
        new Desk("finance").act(caseId, "note", Map.of("note", "not mine")).statusCode(403);
    }

    @Test
    void whatNamesAPersonIsKeptOfNeitherTheReasonNorTheNoteButTheParcelsCodeIs() {
        String note = "parcel " + parcel.code() + " paid with 4111 1111 1111 1111";

        support.act(opened(), "resolve", Map.of("reason", "CALL_13800138000", "note", note))
                .statusCode(200)
                .body("resolution.reason", equalTo("OTHER"))
                .body("resolution.note", equalTo("parcel " + parcel.code() + " paid with ***"));
    }

    @Test
    void aResolutionWithoutANoteIsRefused() {
        support.act(opened(), "resolve", Map.of("note", " "))
                .statusCode(422)
                .body("errorCode", equalTo("VALIDATION_FAILED"))
                .body("errors.field", hasItem("note"));
    }

    @Test
    void aNoteThatNoDatabaseKeepsIsRefused() {
        support.act(opened(), "resolve", Map.of("note", "a\u0000b"))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("note")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u00a0\u3164", "\u2800", "red \u001b[31m", "turned \u202e round"})
    void aNoteThatNobodyCanReadIsRefused(String note) {
        support.act(opened(), "resolve", Map.of("note", note))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("note")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999-12-31T23:59:59.999999999Z",
                "-300000-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59.999999999Z",
                "2001-01-01T00:00:00Z",
                "2099-01-01T00:00:00Z"
            })
    void aReminderBehindTheHorizonIsRefused(String until) {
        String caseId = opened();
        support.act(caseId, "acknowledge", Map.of()).statusCode(200);

        support.act(caseId, "wait", Map.of("on", "CARRIER", "until", until))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("until")));
    }

    @Test
    void aTokenOfAMerchantSeesAndMovesThatMerchantsCasesAlone() {
        String caseId = opened();
        String own = TestTokens.bearer("support", "m-exceptions");
        String other = TestTokens.bearer("support", "m-other");

        asked(own).get("/v1/cases/" + caseId).then().statusCode(200);
        asked(other).get("/v1/cases/" + caseId).then().statusCode(404);
        asked(other)
                .body("{}")
                .post("/v1/cases/" + caseId + "/acknowledge")
                .then()
                .statusCode(404);
        asked(other)
                .queryParam("shipmentCode", parcel.code())
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .body("items", empty());
        asked(own)
                .body("{}")
                .post("/v1/cases/" + caseId + "/acknowledge")
                .then()
                .statusCode(200);
        asked(own)
                .queryParam("shipmentCode", parcel.code())
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .body("items.caseId", equalTo(List.of(caseId)));
    }

    private static RequestSpecification asked(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    @Test
    void aMoveThatTheStateDoesNotAllowIsRefused() {
        String caseId = opened();

        support.act(
                        caseId,
                        "wait",
                        Map.of(
                                "on",
                                "CARRIER",
                                "until",
                                Instant.now().plusSeconds(60).toString()))
                .statusCode(409)
                .body("errorCode", equalTo("CASE_TRANSITION_NOT_ALLOWED"));
    }

    @Test
    void whoeverActsOnAnOldVersionIsTold() {
        String caseId = opened();
        int version = support.show(caseId).getInt("version");
        support.act(caseId, "acknowledge", Map.of("version", version)).statusCode(200);

        support.act(caseId, "start", Map.of("version", version))
                .statusCode(409)
                .body("errorCode", equalTo("CASE_VERSION_CONFLICT"));
    }

    @Test
    void theVersionMayStandInIfMatch() {
        String caseId = opened();
        int version = support.show(caseId).getInt("version");

        acting(caseId, "acknowledge", "\"" + (version + 7) + "\"")
                .statusCode(409)
                .body("errorCode", equalTo("CASE_VERSION_CONFLICT"));
        acting(caseId, "acknowledge", "\"9\", \"" + version + "\"").statusCode(200);
        acting(caseId, "start", "\"" + version + "\"").statusCode(409);
        acting(caseId, "start", "*").statusCode(200);
    }

    private static ValidatableResponse acting(String caseId, String action, String ifMatch) {
        return given().auth()
                .oauth2(TestTokens.bearer("support"))
                .header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/cases/" + caseId + "/" + action)
                .then();
    }

    @Test
    void onlyItsOwnDeskAndTheAdministratorActOnACase() {
        String caseId = opened();

        new Desk("technical")
                .act(caseId, "acknowledge", Map.of())
                .statusCode(403)
                .body("errorCode", equalTo("CASE_OF_ANOTHER_DESK"));
        new Desk("admin").act(caseId, "acknowledge", Map.of()).statusCode(200);
    }

    @Test
    void onlyALeadOfItsDeskClosesACaseForGood() {
        String caseId = opened();
        Map<String, String> body = Map.of("note", "the customer gave the parcel up");

        support.act(caseId, "close", body).statusCode(403).body("errorCode", equalTo("CASE_ACTION_NOT_PERMITTED"));
        closed(caseId, Set.of("finance", "lead"), body)
                .statusCode(403)
                .body("errorCode", equalTo("CASE_OF_ANOTHER_DESK"));
        closed(caseId, Set.of("support", "lead"), Map.of()).statusCode(422).body("errors.field", hasItem("note"));
        closed(caseId, Set.of("support", "lead"), body)
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("resolution.reason", equalTo("CLOSED"))
                .body("resolution.note", equalTo("the customer gave the parcel up"));
    }

    private static ValidatableResponse closed(String caseId, Set<String> roles, Map<String, String> body) {
        return asked(TestTokens.bearer(roles))
                .body(body)
                .post("/v1/cases/" + caseId + "/close")
                .then();
    }

    @Test
    void whatWasJustDoneIsTakenBackAndTold() {
        try (TopicProbe probe = TopicProbe.fromNow(Topics.EXCEPTIONS_CASES)) {
            String caseId = opened();
            support.act(caseId, "undo", Map.of()).statusCode(409).body("errorCode", equalTo("CASE_NOTHING_TO_UNDO"));
            support.act(caseId, "acknowledge", Map.of()).statusCode(200);
            int seen = support.show(caseId).getInt("version");
            support.act(caseId, "resolve", Map.of("note", "too early")).statusCode(200);

            asked(TestTokens.with("support", Map.of("sub", "colleague")))
                    .body("{}")
                    .post("/v1/cases/" + caseId + "/undo")
                    .then()
                    .statusCode(409)
                    .body("errorCode", equalTo("CASE_NOTHING_TO_UNDO"));
            support.act(caseId, "undo", Map.of("version", seen))
                    .statusCode(409)
                    .body("errorCode", equalTo("CASE_VERSION_CONFLICT"));
            support.act(caseId, "undo", Map.of("version", seen + 1))
                    .statusCode(200)
                    .body("state", equalTo("ACKNOWLEDGED"))
                    .body("resolution", nullValue())
                    .body("timeline.kind", hasItem("UNDONE"));

            List<String> told = probe.await(4, found -> caseId.equals(found.key()), Duration.ofSeconds(20)).stream()
                    .map(found -> found.header("ce_type").orElseThrow())
                    .toList();
            assertThat(told)
                    .containsExactly(
                            EventTypes.CASE_OPENED.name(),
                            EventTypes.CASE_ROUTED.name(),
                            EventTypes.CASE_RESOLVED.name(),
                            EventTypes.CASE_REOPENED.name());
        }
    }

    @Test
    void aCaseGivenToAnotherDeskIsThatDesksToTake() {
        String caseId = opened();

        support.act(caseId, "assign", Map.of("owner", "OPERATIONS", "note", "the branch must be asked"))
                .statusCode(200)
                .body("owner", equalTo("OPERATIONS"))
                .body("state", equalTo("OPEN"));

        support.act(caseId, "acknowledge", Map.of()).statusCode(403);
        new Desk("operations").act(caseId, "acknowledge", Map.of()).statusCode(200);
    }

    @Test
    void merchantsAndStrangersSeeNothing() {
        given().auth()
                .oauth2(TestTokens.bearer("merchant", "m-1"))
                .get("/v1/cases")
                .then()
                .statusCode(403);
        given().get("/v1/cases").then().statusCode(401);
    }

    @Test
    void aCaseThatDoesNotExistIsNotFound() {
        support.act(UUID.randomUUID().toString(), "acknowledge", Map.of())
                .statusCode(404)
                .body("errorCode", equalTo("CASE_NOT_FOUND"));
    }

    @Test
    void aQueueIsReadPageByPage() {
        String first = opened();
        String second = opened(new Parcel(sender));

        JsonPath page = page(1, null);
        JsonPath following = page(1, page.getString("nextCursor"));

        assertThat(page.getList("items.caseId"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(following.getList("items.caseId"));
        assertThat(page(200, null).getList("items.caseId")).contains(first, second);
        given().auth()
                .oauth2(TestTokens.bearer("support"))
                .queryParam("cursor", "forged")
                .get("/v1/cases")
                .then()
                .statusCode(400)
                .body("errorCode", not(equalTo("INTERNAL_ERROR")));
    }

    private String opened() {
        return opened(parcel);
    }

    private String opened(Parcel parcel) {
        parcel.scanned(Duration.ofMinutes(5), ShipmentState.EXCEPTION, "address", "ADDR_INCORRECT");
        return support.awaitCase(parcel, "ADDR_INCORRECT", "OPEN").getString("caseId");
    }

    private static ValidatableResponse act(String caseId, String action) {
        return given().auth()
                .oauth2(TestTokens.bearer("support"))
                .contentType(ContentType.JSON)
                .post("/v1/cases/" + caseId + "/" + action)
                .then();
    }

    private static JsonPath page(int limit, @Nullable String cursor) {
        var request = given().auth()
                .oauth2(TestTokens.bearer("support"))
                .queryParam("owner", "support")
                .queryParam("limit", limit);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
