package io.waymark.web.tokens;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A service that is given an OpenID provider's address alone believes its tokens, and goes with its keys. */
@QuarkusTest
@TestProfile(OidcProfile.class)
@WithTestResource(OidcProvider.class)
class OidcProviderIT {
    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String provider;

    @Test
    void theProvidersTokensOpenTheDoors() {
        asked(granted("support")).statusCode(200).body("merchant", equalTo("all"));
        asked(granted("shop")).statusCode(200).body("merchant", equalTo("m-1")).body("name", equalTo("shop-system"));
    }

    @Test
    void aTokenForAnotherServiceIsRefused() {
        asked(granted("elsewhere")).statusCode(401).body("errorCode", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void aNewKeyOfTheProvidersIsFetchedWhenATokenNamesIt() {
        String before = granted("support");
        asked(before).statusCode(200);

        System.setProperty(OidcProvider.KEY, "second");

        asked(granted("support")).statusCode(200);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> asked(before).statusCode(401));
    }

    @Test
    void aKeyThatTheProviderDoesNotPublishIsNobodys() {
        String[] parts = granted("support").split("\\.", -1);

        asked(parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length())).statusCode(401);
    }

    private String granted(String scope) {
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", scope)
                .formParam("client_secret", "kept")
                .formParam("scope", scope)
                .post(provider + "/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static ValidatableResponse asked(String token) {
        return given().auth().oauth2(token).get("/try/merchant").then();
    }
}
