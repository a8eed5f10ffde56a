package io.waymark.exceptions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.rest.ConsoleClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator changes of the rules holds for the next case, without a restart, and can be taken back. */
@QuarkusTest
@WithTestResource(Backends.class)
class ChangedRulesIT {
    private final EventSender sender = new EventSender();
    private final ConsoleClient console = new ConsoleClient();
    private final Desk support = new Desk("support");
    private final Deque<String[]> said = new ArrayDeque<>();

    @AfterEach
    void close() {
        said.forEach(entry -> console.takeBack(entry[0], entry[1]));
        sender.close();
    }

    @Test
    void aClassIsGivenToAnotherDeskWithOtherClocksAndOpenCasesStay() {
        Parcel before = troubled(new Parcel(sender), "RCPT_CLOSED");
        String open = support.awaitCase(before, "RCPT_CLOSED", "OPEN").getString("caseId");
        String owner = support.show(open).getString("owner");

        change("classes", "RCPT_CLOSED", Map.of("owner", "finance", "severity", "critical", "firstResponse", "PT7M"));

        Parcel after = troubled(new Parcel(sender), "RCPT_CLOSED");
        JsonPath opened = support.awaitCase(after, "RCPT_CLOSED", "OPEN");
        assertThat(opened.getString("owner")).isEqualTo("FINANCE");
        assertThat(opened.getString("severity")).isEqualTo("CRITICAL");
        assertThat(Duration.between(
                        Instant.parse(opened.getString("clocks[0].startedAt")),
                        Instant.parse(opened.getString("clocks[0].due"))))
                .isEqualTo(Duration.ofMinutes(7));
        assertThat(opened.getString("why.rules"))
                .isNotEqualTo(support.show(open).getString("why.rules"));

        before.scanned(Duration.ofMinutes(1), ShipmentState.EXCEPTION, "other", "RCPT_CLOSED");
        await().until(() -> support.show(open).getInt("occurrences") == 2);
        assertThat(support.show(open).getString("owner")).isEqualTo(owner);
    }

    @Test
    void anOverrideIsForItsMerchantAloneAndTheCaseNamesIt() {
        String merchant = "big-" + System.nanoTime();
        String name = "RCPT_REFUSED:" + merchant + ":*";
        put(
                "overrides",
                name,
                Map.of(
                        "class",
                        "RCPT_REFUSED",
                        "merchant",
                        merchant,
                        "carrier",
                        "*",
                        "owner",
                        "technical",
                        "why",
                        "their own desk asked for it"));

        Parcel theirs = troubled(new Parcel(sender, merchant, "1"), "RCPT_REFUSED");
        Parcel others = troubled(new Parcel(sender), "RCPT_REFUSED");

        JsonPath opened = support.awaitCase(theirs, "RCPT_REFUSED", "OPEN");
        assertThat(opened.getString("owner")).isEqualTo("TECHNICAL");
        assertThat(opened.getString("why.override")).isEqualTo(name);
        assertThat(Desk.lines(opened, "OPENED")).singleElement().asString().contains("by the override " + name);
        JsonPath usual = support.awaitCase(others, "RCPT_REFUSED", "OPEN");
        assertThat(usual.getString("owner")).isEqualTo("SUPPORT");
        assertThat(usual.getString("why.override")).isNull();
    }

    @Test
    void aPhraseAndAClassOfTheHousesOwnAreKnownAtOnceAndAClassWithCasesStays() {
        String code = "PORCH_FLOODED";
        String phrase = "porch under water " + System.nanoTime();
        change("classes", "RCPT_CLOSED", code, Map.of("code", code, "owner", "operations"));
        put("keywords", phrase, Map.of("code", code, "language", "en", "phrase", phrase, "rank", "1"));

        Parcel parcel = new Parcel(sender)
                .scanned(
                        Duration.ofMinutes(5),
                        ShipmentState.EXCEPTION,
                        "unspecified",
                        "UNCLASSIFIED",
                        "We found the " + phrase);

        JsonPath opened = support.awaitCase(parcel, code, "OPEN");
        assertThat(opened.getString("why.rule")).isEqualTo("CARRIER_WORDS");
        assertThat(opened.getList("playbook")).isNotEmpty();
        console.takeBack("keywords", phrase).then().statusCode(204);
        console.takeBack("classes", code)
                .then()
                .statusCode(422)
                .body("errorCode", equalTo("ENTRY_INVALID"))
                .body("errors.field", hasItem("code"));
        Map<String, String> moved = fields("classes", code);
        moved.put("family", "weather");
        console.put("classes", code, moved).then().statusCode(422).body("errors.field", equalTo(List.of("family")));
    }

    @Test
    void whatATableNamesMustBeThere() {
        console.put(
                        "keywords",
                        "on fire",
                        Map.of("code", "NO_SUCH", "language", "en", "phrase", "on fire", "rank", "1"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("keywords/on fire/code"))
                .body("errors.message", hasItem(containsString("NO_SUCH")));
        Map<String, String> lost = fields("classes", "LOST");
        lost.put("playbook", "nobody-wrote-it");
        lost.put("owner", "janitor");
        console.put("classes", "LOST", lost).then().statusCode(422).body("errors.field", hasItem("classes/LOST/owner"));
        lost.put("owner", "operations");
        console.put("classes", "LOST", lost)
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("classes/LOST/playbook"));
        Map<String, String> rival = fields("stall-clocks", "transit-domestic");
        rival.put("clock", "rival");
        console.put("stall-clocks", "rival", rival)
                .then()
                .statusCode(422)
                .body("errors.message", hasItem(containsString("transit-domestic")));
        console.put("overrides", "LOST:acme:*", Map.of("class", "LOST", "merchant", "acme", "carrier", "*"))
                .then()
                .statusCode(422)
                .body("errors.message", hasItem("changes nothing"));
    }

    @Test
    void allThatIsWrongWithARuleIsNamedByItsColumn() {
        console.put(
                        "classes",
                        "RCPT_REFUSED",
                        Map.of(
                                "code", "RCPT_REFUSED",
                                "family", "recipient",
                                "severity", "terrible",
                                "owner", "nobody",
                                "firstResponse", "4 hours",
                                "resolve", "PT0S",
                                "clearsWhen", "sometime:NEVER",
                                "refinedByText", "no",
                                "holdsStalls", "no",
                                "playbook", "nope"))
                .then()
                .statusCode(422)
                .body(
                        "errors.field",
                        hasItems(
                                "classes/RCPT_REFUSED/severity",
                                "classes/RCPT_REFUSED/owner",
                                "classes/RCPT_REFUSED/firstResponse",
                                "classes/RCPT_REFUSED/resolve",
                                "classes/RCPT_REFUSED/clearsWhen",
                                "classes/RCPT_REFUSED/playbook"))
                .body("errors.message", everyItem(not(containsString("io.waymark"))));
    }

    @Test
    void aRightThatIsTakenAwayIsMissedAtOnce() {
        String caseId = support.awaitCase(troubled(new Parcel(sender), "ADDR_INCORRECT"), "ADDR_INCORRECT", "OPEN")
                .getString("caseId");
        change("rights", "acknowledge", Map.of("roles", "admin"));

        support.act(caseId, "acknowledge", Map.of()).statusCode(403);
        console.takeBack("rights", "acknowledge").then().statusCode(204);

        support.act(caseId, "acknowledge", Map.of()).statusCode(200);
    }

    @Test
    void aStepOfAPlaybookIsShownInItsPlaceAndInTheReadersLanguage() {
        String caseId = support.awaitCase(troubled(new Parcel(sender), "ADDR_INCORRECT"), "ADDR_INCORRECT", "OPEN")
                .getString("caseId");
        int steps = support.show(caseId).getList("playbook").size();
        String playbook = fields("classes", "ADDR_INCORRECT").get("playbook");
        put(
                "playbooks",
                playbook + ":0",
                Map.of("playbook", playbook, "step", "0", "text", "Breathe in first.", "zh", "先深呼吸。"));

        assertThat(support.show(caseId).getList("playbook", String.class))
                .hasSize(steps + 1)
                .startsWith("Breathe in first.");
        assertThat(page("/desk/cases/" + caseId + "?lang=zh")).contains("先深呼吸。");
    }

    @Test
    void everyChangeIsKeptWithWhoBeforeAndAfter() {
        change("superiors", "support", Map.of("lead", "support-lead-2"));
        console.takeBack("superiors", "support").then().statusCode(204);

        console.changes("superiors", "support")
                .then()
                .body("items[0].after", nullValue())
                .body("items[0].before.lead", equalTo("support-lead-2"))
                .body("items[1].by", equalTo("test"))
                .body("items[1].before", nullValue())
                .body("items[1].after.manager", equalTo("support-manager"));
    }

    @Test
    void theRulesAreRoomsOfTheConsoleAndAPage() {
        given().auth()
                .oauth2(TestTokens.bearer("admin"))
                .get("/v1/admin")
                .then()
                .statusCode(200)
                .body(
                        "room",
                        hasItems(
                                "classes",
                                "overrides",
                                "keywords",
                                "signals",
                                "postings",
                                "playbooks",
                                "stall-clocks",
                                "rights",
                                "superiors",
                                "business-days",
                                "weekends",
                                "merchants-explanations",
                                "severity-rules",
                                "notice-routes",
                                "notice-rota"));
        assertThat(console.page("/rooms/classes")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("ADDR_INCORRECT");
        assertThat(console.page("/rooms/classes/entry?name=ADDR_INCORRECT")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains(
                        "<option selected>support</option>",
                        "<option>finance</option>",
                        "<option selected>no</option>");
    }

    @Test
    void whoIsOnCallChangesAndARouteLeadsToThem() {
        put("notice-rota", "night:", Map.of("rota", "night", "channel", "support"));
        put(
                "notice-rota",
                "night:2036-12-01T20:00+08:00",
                Map.of(
                        "rota",
                        "night",
                        "channel",
                        "technical",
                        "from",
                        "2036-12-01T20:00+08:00",
                        "until",
                        "2036-12-02T08:00+08:00"));
        change("notice-routes", "support", Map.of("to", "night"));

        console.takeBack("notice-rota", "night:").then().statusCode(422);
        console.put("notice-routes", "lost", Map.of("route", "lost", "to", "nobody"))
                .then()
                .statusCode(422)
                .body("errorCode", equalTo("ENTRY_INVALID"));
    }

    @Test
    void whatMerchantsAreToldOfAClassChangesToo() {
        change("merchants-explanations", "RCPT_REFUSED", Map.of("happened.en", "The door was shut in our face."));
        String merchant = "told-" + System.nanoTime();
        Parcel parcel = troubled(new Parcel(sender, merchant, "1"), "RCPT_REFUSED");
        support.awaitCase(parcel, "RCPT_REFUSED", "OPEN");

        given().auth()
                .oauth2(TestTokens.bearer("merchant", merchant))
                .get("/v1/my/cases")
                .then()
                .statusCode(200)
                .body("items[0].happened", equalTo("The door was shut in our face."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"operations", "support", "technical", "finance", "merchant"})
    void onlyAnAdministratorChangesRules(String role) {
        given().auth()
                .oauth2(TestTokens.bearer(role))
                .get("/v1/admin/classes")
                .then()
                .statusCode(403);
        given().auth().oauth2(TestTokens.bearer(role)).get("/console").then().statusCode(403);
    }

    private static Parcel troubled(Parcel parcel, String code) {
        return parcel.scanned(Duration.ofMinutes(5), ShipmentState.EXCEPTION, "other", code);
    }

    private void change(String room, String name, Map<String, String> changed) {
        change(room, name, name, changed);
    }

    /** Says a row as another is, but for some fields. */
    private void change(String room, String like, String name, Map<String, String> changed) {
        Map<String, String> fields = fields(room, like);
        fields.putAll(changed);
        put(room, name, fields);
    }

    private void put(String room, String name, Map<String, String> fields) {
        console.put(room, name, fields).then().statusCode(200);
        said.push(new String[] {room, name});
    }

    private Map<String, String> fields(String room, String name) {
        return new HashMap<>(console.get(room, name)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("fields", String.class, String.class));
    }

    private static String page(String address) {
        return given().auth()
                .oauth2(TestTokens.bearer("support"))
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
