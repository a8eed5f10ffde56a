package io.waymark.tracking.calls;

import static io.restassured.RestAssured.given;
import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static io.waymark.tracking.ingest.Pushes.kdniao;
import static io.waymark.tracking.ingest.Pushes.sendKdniao;
import static io.waymark.tracking.ingest.Pushes.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestTokens;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Pushes;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every push can be found again, also one that had no effect; what it said is shown without whom it was about. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class CallLogIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String WITH_PHONE =
            "{\"AcceptTime\":\"2026-11-20 10:05:00\",\"AcceptStation\":\"派件员电话：13800138000\",\"Location\":\"深圳市\",\"Action\":\"202\"}";

    @Inject
    CallLog log;

    @Test
    void aPushIsFoundByItsNumberAndSaysWhatItSaid() {
        String number = freshNumber();
        String document = kdniao(number, trace(0, "1"), WITH_PHONE);
        sendKdniao(document);
        sendKdniao(document);

        await().atMost(SOON).until(() -> outcomes("trackingNumber=" + number).equals(List.of("REPEATED", "ACCEPTED")));
        String accepted =
                search("trackingNumber=" + number + "&outcome=accepted").path("items[0].id");

        get("/v1/calls/" + accepted, Roles.SUPPORT)
                .then()
                .statusCode(200)
                .body("provider", equalTo("kdniao"))
                .body("account", equalTo("main"))
                .body("said[0].trackingNumber", equalTo(number))
                .body("said[0].nodes.code", equalTo(List.of("1", "202")))
                .body("said[0].nodes.state", equalTo(List.of("PICKED_UP", "OUT_FOR_DELIVERY")))
                .body(not(containsString("13800138000")));
    }

    @Test
    void whatWasRefusedIsFoundWithItsReason() {
        Instant start = Instant.now();
        Pushes.postKdniao("main", kdniao(freshNumber(), trace(0, "1")), "forged");
        sendKdniao("{\"PushTime\":\"2026-11-20 12:00:00\",\"EBusinessID\":\"1237100\",\"Count\":\"1\",\"Data\":7}");
        given().body("{}").post("/webhooks/nobody/nowhere");
        String since = "from=" + start + "&provider=kdniao&account=main";

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(outcomes(since)).contains("SIGNATURE_INVALID", "MALFORMED"));
        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes("from=" + start + "&outcome=UNKNOWN_ACCOUNT"))
                .isNotEmpty());
        assertThat(search(since + "&outcome=MALFORMED").<String>path("items[0].detail"))
                .isNotBlank();
        assertThat(search(since + "&outcome=MALFORMED").<String>path("items[0].peer"))
                .isEqualTo("127.0.0.1");
        assertThat(outcomes(since + "&direction=OUT")).isEmpty();
    }

    @Test
    void whatADatabaseCannotKeepDoesNotStopTheLog() {
        Instant now = Instant.now();
        String account = "odd-" + now.toEpochMilli();
        for (String detail : List.of("a\0b", "x".repeat(100_000), "\ud800")) {
            log.note(new Call(
                    UuidCreator.getTimeOrderedEpoch(),
                    now,
                    Direction.IN,
                    "kdniao",
                    account,
                    Outcome.MALFORMED,
                    null,
                    null,
                    detail,
                    1));
        }

        await().atMost(SOON)
                .until(() -> outcomes("from=" + now.minusSeconds(5) + "&account=" + account)
                                .size()
                        == 3);
    }

    @Test
    void aFloodIsAFewLinesThatCountAll() {
        Instant start = Instant.now();
        String question = "from=" + start + "&provider=kdniao&account=walled&outcome=ADDRESS_REFUSED&limit=200";
        for (int i = 0; i < 300; i++) {
            Pushes.postKdniao("walled", kdniao("YT1", trace(0, "1")), "forged");
        }

        await().atMost(SOON)
                .until(() -> search(question).<List<Integer>>path("items.times").stream()
                                .mapToInt(times -> times)
                                .sum()
                        == 300);
        assertThat(outcomes(question)).hasSizeLessThan(200);
    }

    @Test
    void pagesFollowEachOtherWithoutAGap() {
        String number = freshNumber();
        for (int minute = 0; minute < 5; minute++) {
            sendKdniao(kdniao(number, trace(minute, "204")));
        }
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = search("limit=2&trackingNumber=" + number + cursor);
            assertThat(page.<List<String>>path("items.id")).isNotEmpty();
            ids.addAll(page.<List<String>>path("items.id"));
            @Nullable String next = page.path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }

        assertThat(ids).hasSize(5).doesNotHaveDuplicates().isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void aSearchThatCannotBeUnderstoodNamesEachFault() {
        search("from=yesterday&direction=UP&outcome=fine&provider=" + "x".repeat(129))
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("from", "direction", "provider", "outcome")));
        search("from=2026-11-21T00:00:00Z&to=2026-11-20T00:00:00Z").then().statusCode(422);
        search("cursor=x").then().statusCode(400);
        get("/v1/calls/nothing", Roles.TECHNICAL).then().statusCode(404);
        get("/v1/calls", Roles.MERCHANT).then().statusCode(403);
        given().get("/v1/calls").then().statusCode(401);
    }

    private static List<String> outcomes(String question) {
        return search(question).path("items.outcome");
    }

    private static Response search(String question) {
        return get("/v1/calls?" + question, Roles.TECHNICAL);
    }

    private static Response get(String path, String role) {
        return given().header("Authorization", "Bearer " + TestTokens.bearer(role))
                .urlEncodingEnabled(false)
                .get(path);
    }
}
