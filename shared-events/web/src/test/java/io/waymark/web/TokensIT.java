package io.waymark.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.waymark.testkit.Backends;
import io.waymark.testkit.CapturedLog;
import io.waymark.testkit.TestTokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a valid token in the right role opens a door, and it opens it on the right merchant's data. */
@QuarkusTest
@WithTestResource(Backends.class)
class TokensIT {
    @Inject
    MeterRegistry meters;

    @Test
    void aMerchantSeesItsOwnDataOnly() {
        get(TestTokens.bearer(Roles.MERCHANT, "m-2"))
                .statusCode(200)
                .body("merchant", equalTo("m-2"))
                .body("seesM1", equalTo(false))
                .body("support", equalTo(false));
    }

    @Test
    void theHousesPeopleSeeAll() {
        get(TestTokens.bearer(Roles.SUPPORT))
                .statusCode(200)
                .body("merchant", equalTo("all"))
                .body("seesM1", equalTo(true))
                .body("support", equalTo(true));
    }

    @Test
    void aMerchantWithoutAMerchantSeesNothing() {
        problem(get(TestTokens.bearer(Roles.MERCHANT)), 403, "FORBIDDEN");
    }

    @Test
    void theHousesPeopleAloneSeeWhatBelongsToAll() {
        given().auth()
                .oauth2(TestTokens.bearer(Roles.SUPPORT))
                .get("/try/house")
                .then()
                .statusCode(200);
        problem(
                given().auth()
                        .oauth2(TestTokens.bearer(Roles.SUPPORT, "m-1"))
                        .get("/try/house")
                        .then(),
                403,
                "FORBIDDEN");
    }

    @Test
    void anotherRoleIsRefused() {
        problem(get(TestTokens.bearer(Roles.FINANCE)), 403, "FORBIDDEN");
    }

    @Test
    void noTokenIsRefused() {
        problem(given().get("/try/merchant").then(), 401, "UNAUTHENTICATED").header("WWW-Authenticate", "Bearer");
    }

    @Test
    void anExpiredTokenIsRefused() {
        problem(get(TestTokens.expired(Roles.SUPPORT)), 401, "UNAUTHENTICATED");
    }

    @Test
    void aGoodTokenIsCheckedOnceForAWhile() {
        String token = TestTokens.bearer(Roles.SUPPORT);
        get(token).statusCode(200);
        double before = found();

        get(token).statusCode(200).body("merchant", equalTo("all"));

        assertThat(found()).isEqualTo(before + 1);
    }

    @Test
    void aTokenIsNotBelievedBeyondItsEnd() {
        String token = TestTokens.with(
                Roles.SUPPORT, Map.of("exp", Instant.now().plusSeconds(3).getEpochSecond()));
        get(token).statusCode(200);

        await().atMost(Duration.ofSeconds(8)).untilAsserted(() -> problem(get(token), 401, "UNAUTHENTICATED"));
    }

    @Test
    void anAlteredTokenIsRefused() {
        String[] parts = TestTokens.bearer(Roles.FINANCE).split("\\.", -1);
        String[] wanted = TestTokens.bearer(Roles.SUPPORT).split("\\.", -1);

        problem(get(parts[0] + "." + wanted[1] + "." + parts[2]), 401, "UNAUTHENTICATED");
    }

    @Test
    void anUnsignedTokenIsRefused() {
        String[] parts = TestTokens.bearer(Roles.SUPPORT).split("\\.", -1);

        problem(get("eyJhbGciOiJub25lIn0." + parts[1] + "."), 401, "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer ..", "Bearer .", "Bearer ...", "Bearer a.b.c", "Bearer e30.e30.e30", "Bearer x", "Bearer"
            })
    void whatIsNoTokenIsRefused(String authorization) {
        try (CapturedLog log = CapturedLog.open()) {
            problem(
                    given().header("Authorization", authorization)
                            .get("/try/merchant")
                            .then(),
                    401,
                    "UNAUTHENTICATED");

            assertThat(log.lines()).noneMatch(line -> line.contains("Exception"));
        }
    }

    @ParameterizedTest
    @MethodSource
    void aClaimOfAnotherShapeIsNobodys(String claim, Object value) {
        try (CapturedLog log = CapturedLog.open()) {
            problem(get(TestTokens.with(Roles.SUPPORT, Map.of(claim, value))), 401, "UNAUTHENTICATED");

            assertThat(log.lines()).noneMatch(line -> line.contains("Exception"));
        }
    }

    static Stream<Arguments> aClaimOfAnotherShapeIsNobodys() {
        return Stream.of(
                arguments("merchant", "house/boss"),
                arguments("merchant", "address/127.0.0.1"),
                arguments("sub", ""),
                arguments("sub", "a\u0000b"),
                arguments("sub", "x".repeat(5_000)),
                arguments("iat", Instant.now().plus(Duration.ofDays(1)).getEpochSecond()),
                arguments("merchant", 7),
                arguments("merchant", List.of("m-1")),
                arguments("merchant", Map.of("id", "m-1")),
                arguments("merchant", true),
                arguments("merchant", ""),
                arguments("merchant", " "),
                arguments("merchant", "m\0"),
                arguments("merchant", "m".repeat(1_000)),
                arguments("roles", "support"),
                arguments("roles", 7),
                arguments("roles", List.of(7, 8)),
                arguments("roles", Map.of("support", true)));
    }

    @ParameterizedTest
    @MethodSource
    void aTokenOfOrForSomebodyElseIsRefused(Map<String, ?> claims) {
        problem(get(TestTokens.with(Roles.SUPPORT, claims)), 401, "UNAUTHENTICATED");
    }

    static Stream<Map<String, ?>> aTokenOfOrForSomebodyElseIsRefused() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                Map.of("iss", "https://elsewhere.example"),
                Map.of("aud", "another-service"),
                Map.of("aud", List.of("another-service")),
                Map.of("iat", now - 25 * 3600, "exp", now + 3600),
                Map.of("nbf", now + 3600));
    }

    @Test
    void theAlgorithmIsNotTheTokensChoice() {
        problem(get(TestTokens.signedWithThePublicKey(Roles.SUPPORT)), 401, "UNAUTHENTICATED");
        problem(get(TestTokens.signedOtherwise(Roles.SUPPORT)), 401, "UNAUTHENTICATED");
    }

    @Test
    void aDoorThatSaysNothingAboutRolesAnswersNobody() {
        problem(
                given().auth()
                        .oauth2(TestTokens.bearer(Roles.ADMIN))
                        .get("/try/unannotated")
                        .then(),
                403,
                "FORBIDDEN");
    }

    private double found() {
        return meters.get("cache.gets")
                .tags("cache", "waymark.tokens", "result", "hit")
                .functionCounter()
                .count();
    }

    private static ValidatableResponse get(String token) {
        return given().auth().oauth2(token).get("/try/merchant").then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).contentType("application/problem+json").body("errorCode", equalTo(code));
    }
}
