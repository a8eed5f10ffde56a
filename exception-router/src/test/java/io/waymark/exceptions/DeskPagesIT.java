package io.waymark.exceptions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.FormProof;
import io.waymark.testkit.TestTokens;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a desk sees and does on its pages; every action is the one of the interface. */
@QuarkusTest
@WithTestResource(Backends.class)
class DeskPagesIT {
    private final EventSender sender = new EventSender();
    private final Parcel parcel = new Parcel(sender);
    private final Desk support = new Desk("support");
    private final DeskClient person = new DeskClient("support");

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void aQueueShowsItsCasesWithAClockInWords() {
        String caseId = opened();

        String html = person.html("/queues/support?code=ADDR_INCORRECT&severity=high&state=open");

        assertThat(html)
                .contains("<html lang=\"en\">", "/desk/cases/" + caseId, parcel.code(), "Address incorrect")
                .contains("<span class=\"clock calm\">")
                .contains(" min left</span>");
        assertThat(person.html("/queues/support?severity=low")).doesNotContain(caseId);
        assertThat(person.html("/queues/finance")).doesNotContain(caseId);
        assertThat(person.html("")).contains("<h1>Support</h1>");
    }

    @Test
    void aCaseIsFoundByAnyNumberOfItsParcel() {
        parcel.issued("DE", Duration.ofHours(1));
        String caseId = opened();

        for (String number : List.of(
                parcel.code(),
                parcel.code().toLowerCase(Locale.ROOT),
                "T" + parcel.code(),
                "R-" + parcel.code(),
                parcel.orderId().toString(),
                caseId)) {
            await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(person.html("/search?q=" + number))
                    .contains("/desk/cases/" + caseId));
        }
        assertThat(person.html("/search?q=nobody-knows-it")).contains("No case is known");
    }

    @Test
    void aCaseSaysWhyItIsThereAndWhatToDo() {
        String caseId = opened();

        String english = person.html("/cases/" + caseId);
        String chinese = person.reading("zh-CN").html("/cases/" + caseId);

        assertThat(english)
                .contains("Compare the order&#39;s address", "code", "opened", "Label made")
                .contains("aria-current=\"step\"");
        assertThat(chinese).contains("<html lang=\"zh\">", "地址错误", "把订单地址与承运商的备注核对。", "处理步骤");
    }

    @Test
    void theChosenLanguageIsRememberedAndLeadsNowhereElse() {
        person.page("/queues/support?lang=zh")
                .then()
                .statusCode(200)
                .cookie("desk-language", "zh")
                .body(containsString("未结案件"), containsString("href=\"/desk/queues/support?lang=en\""));
        given().auth()
                .oauth2(TestTokens.bearer("support"))
                .cookie("desk-language", "zh")
                .get("/desk")
                .then()
                .body(containsString("未结案件"));
        assertThat(person.html("/queues/support?lang=//elsewhere.example")).doesNotContain("href=\"//");
    }

    @Test
    void aCaseIsTakenAndResolvedWithANoteWithoutPersonalData() {
        String caseId = opened();

        person.send("/cases/" + caseId, form(caseId, Map.of("deed", "ACKNOWLEDGE")))
                .then()
                .statusCode(303)
                .header("Location", containsString("/desk/cases/" + caseId));
        person.send("/cases/" + caseId, form(caseId, Map.of("deed", "WAIT", "on", "CUSTOMER", "hours", "24")))
                .then()
                .statusCode(303);
        assertThat(support.show(caseId).getString("state")).isEqualTo("WAITING");
        person.send("/cases/" + caseId, form(caseId, Map.of("deed", "RESOLVE", "note", " ")))
                .then()
                .statusCode(422)
                .body(containsString("A note is needed"));
        person.send("/cases/" + caseId, form(caseId, Map.of("deed", "RESOLVE", "note", "called +86 138 0013 8000")))
                .then()
                .statusCode(303);

        JsonPath shown = support.show(caseId);
        assertThat(shown.getString("state")).isEqualTo("RESOLVED");
        assertThat(person.html("/cases/" + caseId)).contains("called ***").doesNotContain("138 0013");
    }

    @Test
    void ofTwoOnOneCaseTheSecondSeesWhatTheFirstDidAndKeepsTheirNote() {
        String caseId = opened();
        Map<String, String> late = form(caseId, Map.of("deed", "RESOLVE", "note", "my long <b>note</b>"));
        support.act(caseId, "acknowledge", Map.of()).statusCode(200);

        person.send("/cases/" + caseId, late)
                .then()
                .statusCode(409)
                .body(
                        containsString("Somebody has changed this case"),
                        containsString("my long &lt;b&gt;note&lt;/b&gt;</textarea>"));

        assertThat(support.show(caseId).getString("state")).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void aFormThatWasNotWrittenForItsSenderDoesNothing() {
        String caseId = opened();
        Map<String, String> form = form(caseId, Map.of("deed", "ACKNOWLEDGE"));
        form.computeIfPresent("proof", (field, proof) -> proof.substring(4));

        person.send("/cases/" + caseId, form).then().statusCode(403).body(containsString("Open the page again"));
        form.remove("proof");
        person.send("/cases/" + caseId, form).then().statusCode(403);
        person.send("/picked/support", form).then().statusCode(403);
        Map<String, Object> twice = new HashMap<>(form(caseId, Map.of()));
        twice.put("deed", List.of("ACKNOWLEDGE", "RESOLVE"));
        person.send("/cases/" + caseId, twice).then().statusCode(400);

        assertThat(support.show(caseId).getString("state")).isEqualTo("OPEN");
    }

    @Test
    void anotherDeskLooksAndDoesNotAct() {
        String caseId = opened();
        DeskClient finance = new DeskClient("finance");

        String html = finance.html("/cases/" + caseId);

        assertThat(html).contains("Only this desk can act on the case").doesNotContain("<textarea");
        finance.send("/cases/" + caseId, form(caseId, Map.of("deed", "ACKNOWLEDGE")))
                .then()
                .statusCode(403)
                .body(containsString("belongs to another desk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/desk/queues/support", "/desk/search?q=x"})
    void merchantsAndStrangersStayOutside(String path) {
        given().get(path).then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.bearer("merchant", "m-exceptions"))
                .get(path)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.bearer("support", "m-exceptions"))
                .get(path)
                .then()
                .statusCode(403);
    }

    @Test
    void nobodyKeepsFramesOrAddsToAPage() {
        person.page("/queues/support")
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(not(containsString("<script>")), not(containsString("style=")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/queues/nowhere",
                "/queues/support?severity=purple",
                "/queues/support?clock=nope",
                "/queues/support?cursor=AAAA",
                "/cases/00000000-0000-7000-8000-000000000000"
            })
    void anAddressThatLeadsNowhereIsAnsweredWithAPage(String path) {
        assertThat(person.page(path).statusCode()).isBetween(400, 422);
        assertThat(person.page(path).asString()).contains("<h1 id=\"state\">");
    }

    @Test
    void manyCasesAreTakenAtOnceAndThatIsTakenBack() {
        String first = opened();
        String second = opened(new Parcel(sender));
        String stale = opened(new Parcel(sender));
        String proof = FormProof.of(person.html("/cases/" + first));
        List<String> picks = List.of(pick(first), pick(second), pick(stale));
        support.act(stale, "acknowledge", Map.of()).statusCode(200);

        String done = person.send("/picked/support", Map.of("proof", proof, "deed", "ACKNOWLEDGE", "pick", picks))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(done).contains("Done: 2", "Not done: 1", "Somebody has changed this case");
        assertThat(done).doesNotContainPattern("@\\d+</a>");
        assertThat(support.show(first).getString("state")).isEqualTo("ACKNOWLEDGED");
        person.send(
                        "/picked/support",
                        Map.of("proof", proof, "deed", "UNDO", "pick", List.of(pick(first), pick(second))))
                .then()
                .statusCode(200)
                .body(containsString("Done: 2"));
        assertThat(support.show(second).getString("state")).isEqualTo("OPEN");
        assertThat(support.show(stale).getString("state")).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void whoResolvedACaseTakesItBackOnItsPageAndNobodyElse() {
        String caseId = opened();
        DeskClient other = DeskClient.withToken(TestTokens.with("support", Map.of("sub", "colleague")));
        person.send("/cases/" + caseId, form(caseId, Map.of("deed", "RESOLVE", "note", "too early")))
                .then()
                .statusCode(303);
        assertThat(other.html("/cases/" + caseId)).doesNotContain("value=\"UNDO\"");
        Map<String, String> undo = form(caseId, Map.of("deed", "UNDO"));
        assertThat(person.html("/cases/" + caseId)).contains("You have just done: Resolve", "value=\"UNDO\"");

        person.send("/cases/" + caseId, undo).then().statusCode(303);

        assertThat(support.show(caseId).getString("state")).isEqualTo("OPEN");
        assertThat(person.html("/cases/" + caseId))
                .contains("taken back", "too early", "RESOLVE was taken back")
                .doesNotContain("value=\"UNDO\"");
        person.send("/cases/" + caseId, undo)
                .then()
                .statusCode(409)
                .body(containsString("Somebody has changed this case"));
        person.send("/cases/" + caseId, form(caseId, Map.of("deed", "UNDO")))
                .then()
                .statusCode(409)
                .body(containsString("There is nothing to take back"));
    }

    private String pick(String caseId) {
        return caseId + "@" + support.show(caseId).getLong("version");
    }

    private String opened() {
        return opened(parcel);
    }

    private String opened(Parcel troubled) {
        troubled.scanned(Duration.ofMinutes(5), ShipmentState.EXCEPTION, "address", "ADDR_INCORRECT");
        return support.awaitCase(troubled, "ADDR_INCORRECT", "OPEN").getString("caseId");
    }

    /** What the case's page sends as it is now. */
    private Map<String, String> form(String caseId, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("proof", FormProof.of(person.html("/cases/" + caseId)));
        form.put("version", support.show(caseId).getString("version"));
        return form;
    }
}
