package io.waymark.exceptions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the script of an open page is told when something changes. */
@QuarkusTest
@WithTestResource(Backends.class)
class DeskChangesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final EventSender sender = new EventSender();
    private final Desk support = new Desk("support");
    private final DeskClient person = new DeskClient("support");

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void aQueueSaysThatItHasChanged() {
        opened();
        String seen = shown(person.html("/queues/support"), "data-seen=\"([0-9a-f]+)\"");
        await().atMost(PATIENCE)
                .untilAsserted(() -> person.page("/changes?desk=support").then().body("seen", equalTo(seen)));
        Response known = person.page("/changes?desk=support");
        given().auth()
                .oauth2(TestTokens.bearer("support"))
                .header("If-None-Match", known.header("ETag"))
                .get("/desk/changes?desk=support")
                .then()
                .statusCode(304);
        int open = known.jsonPath().getInt("open.SUPPORT");

        opened();

        await().atMost(PATIENCE).untilAsserted(() -> {
            Response now = person.page("/changes?desk=support");
            assertThat(now.jsonPath().getString("seen")).isNotEqualTo(seen);
            assertThat(now.jsonPath().getInt("open.SUPPORT")).isEqualTo(open + 1);
            assertThat(now.header("Cache-Control")).contains("no-store");
        });
    }

    @Test
    void aCaseSaysThatItHasChanged() {
        String caseId = opened();
        String html = person.html("/cases/" + caseId);
        String address = shown(html, "data-address=\"/desk(/changes[^\"]+)\"");
        String seen = shown(html, "data-seen=\"([0-9]+)\"");
        await().atMost(PATIENCE).untilAsserted(() -> person.page(address).then().body("seen", equalTo(seen)));

        support.act(caseId, "acknowledge", Map.of()).statusCode(200);

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        person.page(address).then().body("seen", equalTo(String.valueOf(Integer.parseInt(seen) + 1))));
    }

    @Test
    void onlyTheHouseAsksAndOnlyInWordsThatMeanSomething() {
        given().get("/desk/changes?desk=support").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.bearer("support", "m-exceptions"))
                .get("/desk/changes?desk=support")
                .then()
                .statusCode(403);
        person.page("/changes?desk=purple").then().statusCode(422);
        person.page("/changes?case=purple").then().statusCode(422);
        person.page("/changes?case=00000000-0000-7000-8000-000000000000")
                .then()
                .statusCode(200)
                .body("seen", equalTo(""));
    }

    @Test
    void aPageRunsTheHousesScriptAloneAndIsWholeWithoutIt() {
        Response page = person.page("/queues/support");

        page.then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("script-src 'self'; connect-src 'self'"));
        assertThat(page.asString().split("<script", -1)).hasSize(2);
        assertThat(page.asString()).contains("<script src=\"/desk-page/desk.js\" defer></script>");
        given().get("/desk-page/desk.js").then().statusCode(200).contentType(containsString("javascript"));
    }

    private String opened() {
        Parcel parcel = new Parcel(sender);
        parcel.scanned(Duration.ofMinutes(5), ShipmentState.EXCEPTION, "address", "ADDR_INCORRECT");
        return support.awaitCase(parcel, "ADDR_INCORRECT", "OPEN").getString("caseId");
    }

    private static String shown(String html, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(html);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
