package io.waymark.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.waymark.testkit.Backends;
import io.waymark.testkit.login.SandboxLogin;
import io.waymark.testkit.login.WebSession;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An administrator signs in to the console with a browser. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
@WithTestResource(SandboxLogin.class)
class ConsoleLoginIT {
    private static final String ENTRY = "/console/rooms/carriers/entry?name=UPS";

    private final WebSession person = new WebSession(() -> URI.create("http://localhost:" + RestAssured.port));

    @Test
    void anAdministratorSignsInAndLeaves() {
        HttpResponse<String> form = person.signIn(ENTRY, "admin");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("Person of admin", "Sign out");
        assertThat(person.get("/v1/admin/carriers").statusCode())
                .as("a session opens no door")
                .isEqualTo(401);

        String proof = WebSession.proofToLeave(form.body());
        assertThat(person.post(ENTRY, Map.of("proof", proof)).statusCode())
                .as("a proof to leave changes nothing")
                .isEqualTo(403);
        assertThat(person.post("/login/out", Map.of("proof", proof)).statusCode())
                .isEqualTo(303);
        assertThat(person.get(ENTRY).statusCode()).isEqualTo(302);
    }

    @Test
    void nobodyElseIsLetIn() {
        HttpResponse<String> page = person.signIn(ENTRY, "support");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("may not see this page").doesNotContain("UPS");
    }
}
