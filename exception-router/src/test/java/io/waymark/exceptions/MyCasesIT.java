package io.waymark.exceptions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A merchant sees the cases of its own parcels, and by no way anything of anybody else's or of the house. */
@QuarkusTest
@WithTestResource(Backends.class)
class MyCasesIT {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String API = "/v1/my/cases";
    private static final String PAGES = "/my/cases";

    private final EventSender sender = new EventSender();
    private final Desk support = new Desk("support");
    private final String mine = "m-" + UUID.randomUUID();
    private final String theirs = "m-" + UUID.randomUUID();
    /** Both merchants use the same order number, and their carriers the same tracking number. */
    private final String suffix = "S" + UUID.randomUUID().toString().replace("-", "");

    private final Parcel ofMine = new Parcel(sender, mine, suffix);
    private final Parcel ofTheirs = new Parcel(sender, theirs, suffix);

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void aCaseIsToldInTheMerchantsWordsAndNoOthers() {
        String caseId = opened(ofMine);
        support.act(caseId, "acknowledge", Map.of()).statusCode(200);
        support.act(caseId, "resolve", Map.of("reason", "ADDRESS_CORRECTED", "note", "a word of the house"))
                .statusCode(200);

        String body = asked(mine)
                .get(API + "/" + caseId)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        JsonPath shown = JsonPath.from(body);
        assertThat(shown.getMap("").keySet())
                .hasToString("[caseId, shipmentCode, orderId, numbers, topic, stage, happened, doing, options,"
                        + " occurredAt, openedAt, solvedAt]");
        assertThat(shown.getString("stage")).isEqualTo("SOLVED");
        assertThat(shown.getString("topic")).isEqualTo("ADDRESS");
        assertThat(body)
                .contains("The carrier cannot deliver to the address")
                .doesNotContain(
                        "a word of the house", "ADDR_INCORRECT", "ADDRESS_CORRECTED", "SUPPORT", "support", mine);
        assertThat(asked(mine)
                        .get(PAGES + "/" + caseId)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("The carrier cannot deliver to the address", ofMine.code(), "Solved")
                .doesNotContain("a word of the house", "ADDR_INCORRECT", "ADDRESS_CORRECTED", "/desk/", mine);
    }

    @Test
    void wordsAreInTheReadersLanguage() {
        String caseId = opened(ofMine);

        asked(mine)
                .header("Accept-Language", "zh-CN")
                .get(API + "/" + caseId)
                .then()
                .body("happened", equalTo("承运商无法按所写地址派送。"));
        asked(mine)
                .get(PAGES + "/" + caseId + "?lang=zh")
                .then()
                .body(containsString("<html lang=\"zh\">"), containsString("您可以做什么"));
        asked(mine).get(PAGES + "?lang=zh").then().body(containsString(PAGES + "/" + caseId + "?lang=zh"));
    }

    @Test
    void anotherMerchantsCaseIsAsGoodAsNone() {
        String caseId = opened(ofTheirs);
        opened(ofMine);
        String none = UUID.randomUUID().toString();

        for (String way : List.of(API, PAGES)) {
            Response foreign = asked(mine).get(way + "/" + caseId);
            Response missing = asked(mine).get(way + "/" + none);

            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(told(foreign, caseId)).isEqualTo(told(missing, none));
        }
        asked(theirs).get(API + "/" + caseId).then().statusCode(200);
    }

    @Test
    void noNumberLeadsToAnotherMerchantsCase() {
        String own = opened(ofMine);
        String foreign = opened(ofTheirs);
        await().atMost(SOON)
                .until(() -> found(theirs, "R-" + suffix).contains(foreign)
                        && found(mine, "R-" + suffix).contains(own));

        for (String shared : List.of("R-" + suffix, "T" + suffix, "r" + suffix)) {
            assertThat(found(mine, shared)).containsExactly(own);
            assertThat(found(theirs, shared)).containsExactly(foreign);
            assertThat(page(mine, shared)).contains(own).doesNotContain(foreign, ofTheirs.code());
        }
        for (String others :
                List.of(ofTheirs.code(), foreign, ofTheirs.orderId().toString(), theirs, "%", "' OR '1'='1")) {
            assertThat(found(mine, others)).as(others).isEmpty();
            assertThat(page(mine, others)).as(others).doesNotContain(PAGES + "/" + foreign);
        }
    }

    @Test
    void aListHoldsTheMerchantsOwnAloneToItsLastPage() {
        Set<String> own = new HashSet<>(List.of(opened(ofMine)));
        String foreign = opened(ofTheirs);
        own.add(opened(new Parcel(sender, mine, suffix + "B")));
        own.add(opened(new Parcel(sender, mine, suffix + "C")));

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = list(mine, cursor);
            seen.addAll(page.getList("items.caseId"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(seen).hasSize(3).doesNotContain(foreign).containsAll(own);
        assertThat(found(mine, null)).containsExactlyElementsOf(seen);
    }

    @Test
    void aCursorOfAnotherMerchantOpensNothing() {
        String foreign = opened(ofTheirs);
        opened(new Parcel(sender, theirs, suffix + "B"));
        String cursor = list(theirs, null).getString("nextCursor");

        assertThat(cursor).isNotNull();
        assertThat(list(mine, cursor).getList("items.caseId")).isEmpty();
        assertThat(asked(mine)
                        .queryParam("limit", "1")
                        .queryParam("cursor", cursor)
                        .get(PAGES)
                        .asString())
                .doesNotContain(foreign);
    }

    @Test
    void nobodyNamesAnotherMerchantThanTheToken() {
        String foreign = opened(ofTheirs);

        for (String way : List.of(API, API + "/" + foreign)) {
            asked(mine)
                    .queryParam("merchantId", theirs)
                    .get(way)
                    .then()
                    .statusCode(403)
                    .body(not(containsString("items")));
            given().auth()
                    .oauth2(TestTokens.bearer("admin", mine))
                    .queryParam("merchantId", theirs)
                    .get(way)
                    .then()
                    .statusCode(403);
        }
        assertThat(asked(mine).queryParam("merchantId", theirs).get(PAGES).asString())
                .doesNotContain(foreign);
    }

    @Test
    void anAdministratorSaysWhoseCasesAreMeant() {
        String caseId = opened(ofMine);
        String admin = TestTokens.bearer("admin");

        given().auth()
                .oauth2(admin)
                .get(API)
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("merchantId")));
        given().auth()
                .oauth2(admin)
                .queryParam("merchantId", mine)
                .get(API)
                .then()
                .statusCode(200)
                .body("items.caseId", equalTo(List.of(caseId)));
        given().auth()
                .oauth2(admin)
                .queryParam("merchantId", theirs)
                .get(API + "/" + caseId)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {API, PAGES})
    void onlyMerchantsGetIn(String path) {
        given().get(path).then().statusCode(401);
        given().auth().oauth2(TestTokens.bearer("merchant")).get(path).then().statusCode(403);
        for (String role : List.of("support", "operations", "technical", "finance", "nobody")) {
            given().auth()
                    .oauth2(TestTokens.bearer(role, mine))
                    .get(path)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void whatIsTheHousesOwnAffairIsNotShown() {
        ofMine.issued("DE", Duration.ofHours(1));
        ofMine.scanned(Duration.ofMinutes(5), ShipmentState.EXCEPTION, "unmapped", "PUSH_GAP");
        String hidden = new Desk("technical").awaitOpenCase(ofMine, "PUSH_GAP").getString("caseId");

        assertThat(found(mine, ofMine.code())).doesNotContain(hidden);
        asked(mine).get(API + "/" + hidden).then().statusCode(404);
        asked(mine).get(PAGES + "/" + hidden).then().statusCode(404);
    }

    @Test
    void nothingIsChangedHere() {
        String caseId = opened(ofMine);

        for (String way : List.of(API, API + "/" + caseId, PAGES, PAGES + "/" + caseId)) {
            asked(mine)
                    .contentType("application/json")
                    .body("{}")
                    .post(way)
                    .then()
                    .statusCode(405);
            asked(mine).delete(way).then().statusCode(405);
        }
        asked(mine).get("/v1/cases/" + caseId).then().statusCode(403);
        asked(mine).get("/desk/cases/" + caseId).then().statusCode(403);
    }

    @Test
    void aPageIsKeptByNobodyAndRunsNothing() {
        asked(mine)
                .queryParam("number", "\"><script>alert(1)</script>")
                .get(PAGES)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", "no-store")
                .body(not(containsString("<script")), containsString("No trouble is known here."));
        asked(mine).get(PAGES + "/nowhere").then().statusCode(422).body(containsString("cannot be shown"));
        asked(mine).get(PAGES + "?cursor=forged").then().statusCode(400).body(containsString("cannot be shown"));
    }

    private String opened(Parcel parcel) {
        parcel.issued("DE", Duration.ofHours(1));
        parcel.scanned(Duration.ofMinutes(5), ShipmentState.EXCEPTION, "address", "ADDR_INCORRECT");
        return support.awaitCase(parcel, "ADDR_INCORRECT", "OPEN").getString("caseId");
    }

    private static RequestSpecification asked(String merchant) {
        return given().auth()
                .oauth2(TestTokens.bearer("merchant", merchant))
                .redirects()
                .follow(false);
    }

    private static List<String> found(String merchant, @Nullable String number) {
        RequestSpecification request = asked(merchant);
        return (number == null ? request : request.queryParam("number", number))
                .get(API)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.caseId");
    }

    private static String page(String merchant, String number) {
        return asked(merchant)
                .queryParam("number", number)
                .get(PAGES)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static JsonPath list(String merchant, @Nullable String cursor) {
        RequestSpecification request = asked(merchant).queryParam("limit", "1");
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get(API)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What an answer says, apart from the id that was asked for and its trace. */
    private static String told(Response answer, String caseId) {
        return answer.asString().replace(caseId, "*").replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
