package io.waymark.web.login;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.login.SandboxLogin;
import io.waymark.testkit.login.WebSession;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People sign in to pages by browser; machines go on with their tokens. */
@QuarkusTest
@TestProfile(LoginProfile.class)
@WithTestResource(Backends.class)
@WithTestResource(SandboxLogin.class)
class LoginIT {
    private static final String PAGE = "/page/of-cases?late=true&q=a%26b";
    private static final String SESSION = "q_session_pages";

    @ConfigProperty(name = "waymark.login.provider")
    URI provider;

    @Inject
    MeterRegistry meters;

    private final WebSession person = new WebSession(LoginIT::service);

    @Test
    void whoAsksForAPageIsLedToTheProviderAndBackToThatPage() {
        double before = logins("entered");
        HttpResponse<String> first = person.get(PAGE);

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(WebSession.location(first))
                .startsWith(provider + "/authorize?response_type=code")
                .contains("code_challenge_method=S256", "nonce=", "state=");

        HttpResponse<String> page = person.signIn(PAGE, "support");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(PAGE + " is seen by support of the house");
        assertThat(logins("entered")).isEqualTo(before + 1);
    }

    @Test
    void theCookieIsForThisSiteAloneReadByNoScriptAndHoldsNoToken() {
        person.signIn(PAGE, "support");

        assertThat(person.received().stream().filter(cookie -> !cookie.contains("Max-Age=0;")))
                .allSatisfy(cookie -> assertThat(cookie).contains("HTTPOnly", "Path=/"));
        assertThat(person.received().stream().filter(cookie -> cookie.startsWith(SESSION)))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Lax", "Max-Age="));
        assertThat(person.value(SESSION)).doesNotContain("eyJ", ".");
    }

    @Test
    void aSessionMayWhatItsAccessTokenMay() {
        assertThat(person.signInFor(PAGE, "m-7").body()).contains("of m-7");
        WebSession finance = new WebSession(LoginIT::service);

        HttpResponse<String> denied = finance.signIn(PAGE, "finance");

        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.body()).contains("may not see this page", "Sign in as somebody else");
        assertThat(finance.post("/login/out", Map.of("proof", WebSession.proofToLeave(denied.body())))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whoseTokenIsForAnotherServiceIsNotLedInCircles() {
        HttpResponse<String> page = person.signIn(PAGE, SandboxLogin.STRANGER);

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("could not be completed", "href=\"/page\"");
        assertThat(person.kept()).doesNotContain(SESSION);
    }

    @Test
    void tokensOpenPagesAndDoorsAsEverAndASessionOpensNoDoor() {
        String token = TestTokens.bearer(Roles.SUPPORT);
        given().auth().oauth2(token).get(PAGE).then().statusCode(200).body(containsString("seen by test"));
        given().auth()
                .oauth2(token.substring(0, token.length() - 4) + "AAAA")
                .redirects()
                .follow(false)
                .get(PAGE)
                .then()
                .statusCode(401)
                .body("errorCode", equalTo("UNAUTHENTICATED"));

        person.signIn(PAGE, "support");

        HttpResponse<String> door = person.get("/try/merchant");
        assertThat(door.statusCode()).isEqualTo(401);
        assertThat(door.body()).contains("UNAUTHENTICATED");
        given().auth()
                .oauth2(token)
                .cookie(SESSION, person.value(SESSION))
                .get("/try/merchant")
                .then()
                .statusCode(200);
        assertThat(person.get("/try/pages/pages").statusCode()).isNotEqualTo(302);
    }

    @Test
    void whoLeavesIsSignedOutHereAndAtTheProvider() {
        String page = person.signIn(PAGE, "support").body();

        assertThat(person.post("/login/out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(person.post("/login/out", Map.of("proof", "forged")).statusCode())
                .isEqualTo(403);
        assertThat(person.get("/login/out").statusCode()).isEqualTo(405);
        assertThat(person.get(PAGE).statusCode()).isEqualTo(200);

        HttpResponse<String> left = person.post("/login/out", Map.of("proof", WebSession.proofToLeave(page)));

        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(WebSession.location(left)).startsWith(provider + "/logout?id_token_hint=");
        assertThat(person.kept()).doesNotContain(SESSION);
        HttpResponse<String> gone = person.get(WebSession.location(person.get(WebSession.location(left))));
        assertThat(gone.uri()).isEqualTo(service().resolve("/login/gone"));
        assertThat(gone.body()).contains("You are signed out.");
        assertThat(person.get(PAGE).statusCode()).isEqualTo(302);
    }

    @Test
    void aProofToLeaveIsOfOnePersonAlone() {
        String other = new WebSession(LoginIT::service).signIn(PAGE, "support").body();
        person.signInFor(PAGE, "m-1");

        assertThat(person.post("/login/out", Map.of("proof", WebSession.proofToLeave(other)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aCodeOfSomebodyElsesLoginSignsNobodyIn() {
        WebSession attacker = new WebSession(LoginIT::service);
        String callback = attacker.choose(WebSession.location(attacker.get(PAGE)), Map.of("person", "support"));

        assertThat(person.get(callback).statusCode()).as("no login was begun").isNotEqualTo(200);
        person.get(PAGE);
        assertThat(person.get(callback).statusCode())
                .as("another login was begun")
                .isEqualTo(401);
        assertThat(person.kept()).doesNotContain(SESSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "nonce", "code_challenge"})
    void aLoginThatWasAlteredOnItsWayIsRefused(String altered) {
        double before = logins("refused");
        String authorization = WebSession.location(person.get(PAGE));
        String other =
                authorization.replaceFirst("([?&]" + altered + "=)[^&]+", "$1abcdefgh-0000-4000-8000-abcdefghijkl");
        assertThat(other).isNotEqualTo(authorization);

        HttpResponse<String> back = person.get(person.choose(other, Map.of("person", "support")));

        assertThat(back.statusCode()).isEqualTo(401);
        assertThat(back.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(person.kept()).doesNotContain(SESSION);
        assertThat(person.get(PAGE).statusCode()).isEqualTo(302);
        assertThat(logins("refused")).isEqualTo(before + 1);
    }

    @Test
    void aCookieThatWasAlteredOpensNothing() {
        person.signIn(PAGE, "support");
        String good = person.value(SESSION);
        char last = good.charAt(good.length() / 2);
        String altered = good.substring(0, good.length() / 2)
                + (last == 'A' ? 'B' : 'A')
                + good.substring(good.length() / 2 + 1);

        for (String forged : new String[] {altered, "", "nonsense", TestTokens.bearer(Roles.SUPPORT)}) {
            person.forge(SESSION, forged);
            assertThat(person.get(PAGE).statusCode()).as(forged).isEqualTo(302);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login?redirect=https://evil.example",
                "/login?redirect_uri=https://evil.example",
                "/login?return=//evil.example",
                "/page/x?next=https://evil.example"
            })
    void aLoginLeadsToThisServiceAlone(String asked) {
        String authorization = WebSession.location(person.get(asked));
        assertThat(authorization).startsWith(provider + "/authorize").doesNotContain("evil");

        String callback = person.choose(authorization, Map.of("person", "support"));
        String next = WebSession.location(person.get(callback));
        assertThat(URI.create(next).getAuthority()).isEqualTo(service().getAuthority());
        if (asked.startsWith("/login")) {
            assertThat(service().resolve(WebSession.location(person.get(next))))
                    .isEqualTo(service().resolve("/page"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/page/x",
                "/page/..//evil.example",
                "/page/%2e%2e//evil.example",
                "/%5cevil.example"
            })
    void noAddressOfAnotherSiteIsAPage(String address) {
        String location = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(service() + address)
                .header("Location");

        assertThat(location == null || location.startsWith(provider + "/authorize?"))
                .as("leads to %s", location)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page/%00", "/page/of-cases?q=%00", "/%70age/of-cases?q=a%0Ab", "/page?q=%FF"})
    void anAddressOfAPageThatIsNoTextIsRefused(String address) {
        given().auth()
                .oauth2(TestTokens.bearer(Roles.SUPPORT))
                .urlEncodingEnabled(false)
                .get(service() + address)
                .then()
                .statusCode(400)
                .body("errorCode", equalTo("BAD_REQUEST"));
    }

    @Test
    void formsMayLeadToTheProvider() {
        HttpResponse<String> page = person.signIn(PAGE, "support");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' " + provider + ";", "default-src 'none'", "frame-ancestors 'none'");
    }

    private double logins(String outcome) {
        return meters.find("waymark.logins").tag("outcome", outcome).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static URI service() {
        return URI.create("http://localhost:" + RestAssured.port);
    }
}
