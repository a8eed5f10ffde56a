package io.waymark.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** Only a valid token in the right role opens a door, and it opens it on the right merchant's data. */
@QuarkusTest
@WithTestResource(Backends.class)
class TokensIT {
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

    private static ValidatableResponse get(String token) {
        return given().auth().oauth2(token).get("/try/merchant").then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).contentType("application/problem+json").body("errorCode", equalTo(code));
    }
}
