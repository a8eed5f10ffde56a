package io.waymark.web.login;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.waymark.testkit.Backends;
import io.waymark.testkit.login.SandboxLogin;
import io.waymark.testkit.login.WebSession;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form that is sent when the session is over does nothing, and loses nothing of what was typed. */
@QuarkusTest
@TestProfile(LoginProfile.class)
@WithTestResource(Backends.class)
@WithTestResource(SandboxLogin.class)
class LateFormsIT {
    private final WebSession person = new WebSession(LateFormsIT::service);

    @Test
    void aFormWithoutASessionGivesBackWhatWasTypedAndLeadsToItsPage() {
        Response page = given().contentType(ContentType.URLENC)
                .header("Sec-Fetch-Site", "same-origin")
                .formParams(Map.of(
                        "act", "x", "note", "<b>called</b> at 5 & waits", "stands-on", "/page/of-desk?late=true"))
                .redirects()
                .follow(false)
                .post(service() + "/page/of-cases");

        page.then()
                .statusCode(401)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("Nothing was saved"))
                .body(containsString("&lt;b&gt;called&lt;/b&gt; at 5 &amp; waits"))
                .body(containsString("href=\"/page/of-desk?late=true\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/page/x",
                "https://evil.example/page",
                "/page/../elsewhere",
                "/elsewhere",
                "/page/\"onclick=x"
            })
    void aFormLeadsToNoPageButOurs(String named) {
        given().contentType(ContentType.URLENC)
                .header("Sec-Fetch-Site", "same-origin")
                .formParams(Map.of("stands-on", named))
                .post(service() + "/page/of-cases?q=1")
                .then()
                .statusCode(401)
                .body(containsString("href=\"/page/of-cases?q=1\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", ""})
    void wordsOfAnotherSiteAreNotShown(String site) {
        given().contentType(ContentType.URLENC)
                .header("Sec-Fetch-Site", site)
                .formParams(Map.of("note", "call this number"))
                .post(service() + "/page/of-cases")
                .then()
                .statusCode(401)
                .body(not(containsString("call this number")));
    }

    @Test
    void whoLeavesWithoutASessionHasLeft() {
        assertThat(person.post("/login/out", Map.of("proof", "x")).body()).contains("You are signed out.");
    }

    @Test
    void aFormWithoutASessionIsNotActedOn() {
        assertThat(person.post("/page/of-cases", Map.of("act", "x")).statusCode())
                .isEqualTo(401);
        person.signIn("/page/of-cases", "support");
        assertThat(person.post("/page/of-cases", Map.of("act", "x")).statusCode())
                .isEqualTo(403);
    }

    private static URI service() {
        return URI.create("http://localhost:" + RestAssured.port);
    }
}
