package io.waymark.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.waymark.testkit.Backends;
import io.waymark.testkit.login.SandboxLogin;
import io.waymark.testkit.login.WebSession;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a login has begun with is sealed, for that login alone. */
@QuarkusTest
@TestProfile(LoginProfile.class)
@WithTestResource(Backends.class)
@WithTestResource(SandboxLogin.class)
class LoginStateIT {
    private static final String PAGE = "/page/of-cases?late=true";
    private static final String SESSION = "q_session_pages";
    private static final String COOKIE = "q_auth_pages_";

    private final WebSession person = new WebSession(LoginStateIT::service);

    @Test
    void nobodyChoosesWhereALoginLeads() {
        String authorization = WebSession.location(person.get(PAGE));
        String state = state(person);
        assertThat(person.value(COOKIE + state)).doesNotContain("page");
        String callback = person.choose(authorization, Map.of("person", "support"));
        person.forge(COOKIE + state, state + "|eyJyZXN0b3JlLXBhdGgiOiIvL2V2aWwuZXhhbXBsZSJ9");

        assertThat(person.get(callback).statusCode()).isEqualTo(401);
    }

    @Test
    void theCookieOfOneLoginServesNoOther() {
        String first = WebSession.location(person.get(PAGE));
        String state = state(person);
        WebSession elsewhere = new WebSession(LoginStateIT::service);
        elsewhere.get(PAGE);
        String other = state(elsewhere);
        String callback = person.choose(first, Map.of("person", "support"));
        String sealed = person.value(COOKIE + state).substring(state.length());
        person.forge(COOKIE + other, other + sealed);

        assertThat(callback).contains(state);
        assertThat(person.get(callback.replace(state, other)).statusCode()).isEqualTo(401);
        assertThat(person.kept()).doesNotContain(SESSION);
        assertThat(person.get(callback).statusCode())
                .as("its own cookie serves it")
                .isEqualTo(302);
        assertThat(person.kept()).contains(SESSION);
    }

    @Test
    void noCookieShowsWhatThePlatformSealed() {
        person.signIn(PAGE, "support");

        assertThat(person.received().stream().filter(cookie -> cookie.startsWith(COOKIE)))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).doesNotContain("."));
        assertThat(person.kept()).noneMatch(name -> name.startsWith(COOKIE));
    }

    private static String state(WebSession session) {
        return session.kept().stream()
                .filter(name -> name.startsWith(COOKIE))
                .map(name -> name.substring(COOKIE.length()))
                .findFirst()
                .orElseThrow();
    }

    private static URI service() {
        return URI.create("http://localhost:" + RestAssured.port);
    }
}
