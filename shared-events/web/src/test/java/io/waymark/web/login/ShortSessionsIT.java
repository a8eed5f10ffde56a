package io.waymark.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.waymark.testkit.Backends;
import io.waymark.testkit.login.SandboxLogin;
import io.waymark.testkit.login.WebSession;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Id tokens of one second; a session ends three seconds after its last use, and six after its begin. */
@QuarkusTest
@TestProfile(LoginProfile.ShortSessions.class)
@WithTestResource(Backends.class)
@WithTestResource(value = SandboxLogin.class, initArgs = @ResourceArg(name = SandboxLogin.TOKENS_LIVE, value = "PT1S"))
class ShortSessionsIT {
    private static final String PAGE = "/page/x";
    private static final String SESSION = "q_session_pages";

    private final WebSession person = new WebSession(() -> URI.create("http://localhost:" + RestAssured.port));

    @Test
    void aSessionThatIsUsedOutlivesItsTokensAndEndsAtItsTime() {
        person.signIn(PAGE, "support");
        String first = person.value(SESSION);
        long begun = System.nanoTime();

        await().pollInterval(Duration.ofMillis(700))
                .atMost(Duration.ofSeconds(15))
                .until(() -> person.get(PAGE).statusCode() == 302);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(8));
        assertThat(person.received().stream()
                        .filter(cookie -> cookie.startsWith(SESSION))
                        .distinct())
                .as("its tokens were refreshed")
                .hasSizeGreaterThan(2);
        person.forge(SESSION, first);
        assertThat(person.get(PAGE).statusCode())
                .as("a cookie that was kept ends, too")
                .isEqualTo(302);
    }

    @Test
    void aSessionThatNobodyUsesEnds() {
        person.signIn(PAGE, "support");
        assertThat(person.kept()).contains(SESSION);

        await().atMost(Duration.ofSeconds(6)).until(() -> !person.kept().contains(SESSION));

        assertThat(person.get(PAGE).statusCode()).isEqualTo(302);
    }
}
