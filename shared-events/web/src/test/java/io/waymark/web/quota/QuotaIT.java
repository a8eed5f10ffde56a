package io.waymark.web.quota;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestTokens;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** One caller's flood is that caller's own trouble. */
@QuarkusTest
@WithTestResource(Backends.class)
@TestProfile(QuotaIT.SmallTiers.class)
class QuotaIT {
    private static final int AT_ONCE = 3;
    private static final int WAITING = 8;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Inject
    MeterRegistry meters;

    /** Tiers that a test can use up. */
    public static final class SmallTiers implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "waymark.quotas.tiers.standard.at-once", Integer.toString(AT_ONCE),
                    "waymark.quotas.tiers.standard.waiting", Integer.toString(WAITING),
                    "waymark.quotas.tiers.tiny.requests-per-minute", "3",
                    "waymark.quotas.callers.tiny-shop", "tiny",
                    "waymark.quotas.tiers.open.requests-per-minute", "60",
                    "waymark.quotas.patience", "3s",
                    "waymark.quotas.abandoned", "1s");
        }
    }

    @AfterAll
    static void close() {
        HTTP.close();
    }

    @Test
    void oneMerchantNeverHasMoreThanItsPartAndWaitsForItself() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> flood = new ArrayList<>();
        for (int request = 0; request < WAITING; request++) {
            flood.add(ask("flood-shop", "200"));
        }
        assertThat(ask("quiet-shop", "0").join().statusCode()).isEqualTo(200);
        assertThat(flood).anyMatch(answer -> !answer.isDone());

        assertThat(flood)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(TryApiResource.MOST.get("flood-shop")).hasValue(AT_ONCE);
        assertThat(meters.get(QuotaMetrics.WAIT).tag("tier", "standard").timer().count())
                .isPositive();
    }

    @Test
    void moreThanMayWaitAreRefusedAsAProblem() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> flood = new ArrayList<>();
        for (int request = 0; request < 3 * (AT_ONCE + WAITING); request++) {
            flood.add(ask("huge-shop", "50"));
        }
        List<HttpResponse<String>> refused = flood.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.statusCode() != 200)
                .toList();

        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("TOO_MANY_AT_ONCE");
        });
        assertThat(meters.get(QuotaMetrics.REFUSED)
                        .tags("tier", "standard", "reason", "share")
                        .counter()
                        .count())
                .isPositive();
    }

    /** A place that is never given back would in the end be nobody's. */
    @Test
    void placesAreGivenBackHoweverARequestEnds() throws Exception {
        for (int round = 0; round < 2 * AT_ONCE; round++) {
            assertThat(ask("unlucky-shop", "13").join().statusCode()).isEqualTo(500);
            hangUp("unlucky-shop", "GET /v1/try/30 HTTP/1.1\r\n", "\r\n");
            hangUp("unlucky-shop", "POST /v1/try/body HTTP/1.1\r\nContent-Length: 100\r\n", "\r\nx");
        }

        Awaitility.await().until(() -> ask("unlucky-shop", "0").join().statusCode() == 200);
        List<CompletableFuture<HttpResponse<String>>> together = new ArrayList<>();
        for (int request = 0; request < AT_ONCE; request++) {
            together.add(ask("unlucky-shop", "meet/" + AT_ONCE));
        }
        assertThat(together)
                .allSatisfy(answer -> assertThat(answer.join().body()).isEqualTo("met"));
    }

    /** His turn comes when nobody is there any more to be told of his end. */
    @Test
    void aPlaceIsGivenBackByWhoHungUpWhileHeWaited() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> busy = new ArrayList<>();
        for (int request = 0; request < AT_ONCE; request++) {
            busy.add(ask("gone-shop", "1000"));
        }
        for (int request = 0; request < AT_ONCE; request++) {
            hangUp("gone-shop", "POST /v1/try/body HTTP/1.1\r\nContent-Length: 100\r\n", "\r\nx");
        }
        busy.forEach(CompletableFuture::join);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> ask("gone-shop", "0").join().statusCode() == 200);
        List<CompletableFuture<HttpResponse<String>>> together = new ArrayList<>();
        for (int request = 0; request < AT_ONCE; request++) {
            together.add(ask("gone-shop", "meet/" + AT_ONCE));
        }
        assertThat(together)
                .allSatisfy(answer -> assertThat(answer.join().body()).isEqualTo("met"));
    }

    /** A turn comes by whoever leaves; it must not go on as his. */
    @Test
    void whoWaitedIsStillHimself() {
        List<String> merchants = List.of("first-shop", "second-shop", "third-shop");
        for (int round = 0; round < 20; round++) {
            Map<CompletableFuture<HttpResponse<String>>, String> asked = new LinkedHashMap<>();
            for (int request = 0; request < WAITING; request++) {
                merchants.forEach(merchant -> asked.put(ask(merchant, "who/3"), merchant));
            }
            assertThat(asked).allSatisfy((answer, merchant) -> {
                assertThat(answer.join().statusCode()).isEqualTo(200);
                assertThat(answer.join().body()).isEqualTo(merchant);
            });
        }
    }

    @Test
    void whoWaitsTooLongIsRefused() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> slow = new ArrayList<>();
        for (int request = 0; request < AT_ONCE + 1; request++) {
            slow.add(ask("slow-shop", "4500"));
        }

        assertThat(slow.stream().map(answer -> answer.join().statusCode())).containsOnlyOnce(429);
        assertThat(ask("slow-shop", "0").join().statusCode()).isEqualTo(200);
    }

    @Test
    void aBudgetIsUsedUpAndSaysWhatIsLeft() {
        String token = token("tiny-shop");
        for (int request = 0; request < 3; request++) {
            given().header("Authorization", token)
                    .get("/v1/try/0")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"requests\";q=3;w=60")
                    .header("RateLimit", matchesPattern("\"requests\";r=" + (2 - request) + ";t=[0-9]+"));
        }

        given().header("Authorization", token)
                .get("/v1/try/0")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("errorCode", equalTo("QUOTA_EXCEEDED"))
                .header("Retry-After", notNullValue());
        given().header("Authorization", token("tiny-neighbour"))
                .get("/v1/try/0")
                .then()
                .statusCode(200);
    }

    @Test
    void addressesHaveABudgetAtOpenDoors() {
        int status = 200;
        for (int request = 0; request < 1_000 && status == 200; request++) {
            status = given().get("/try/page?limit=1").statusCode();
        }

        assertThat(status).isEqualTo(429);
        given().header("Authorization", token("any-shop"))
                .get("/v1/try/0")
                .then()
                .statusCode(200);
    }

    private static CompletableFuture<HttpResponse<String>> ask(String merchant, String what) {
        return HTTP.sendAsync(request(merchant, what), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest request(String merchant, String what) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/try/" + what))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", token(merchant))
                .build();
    }

    /** Asks and does not stay for the answer. */
    private static void hangUp(String merchant, String start, String end) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write((start + "Host: x\r\nAuthorization: " + token(merchant) + "\r\n" + end).getBytes(US_ASCII));
            socket.setSoLinger(true, 0);
        }
    }

    private static String token(String merchant) {
        return "Bearer " + TestTokens.bearer("merchant", merchant);
    }
}
