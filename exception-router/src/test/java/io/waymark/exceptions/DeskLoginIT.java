package io.waymark.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.browser.Browser;
import io.waymark.testkit.browser.Tab;
import io.waymark.testkit.login.SandboxLogin;
import io.waymark.testkit.login.WebSession;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Desks and merchants sign in with their browser, work in the rights of their role, and leave. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(SandboxLogin.class)
class DeskLoginIT {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String FORM_TO_TAKE = "accesskey=\"t\"";

    private final EventSender sender = new EventSender();

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void aDeskSeesItsPagesInTheRightsOfItsRole() {
        String page = "/desk/cases/" + opened(new Parcel(sender));
        WebSession support = new WebSession(DeskLoginIT::service);

        HttpResponse<String> shown = support.signIn(page, "support");

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains(FORM_TO_TAKE, "Person of support", "Sign out");
        assertThat(new WebSession(DeskLoginIT::service).signIn(page, "finance").body())
                .contains("Person of finance")
                .doesNotContain(FORM_TO_TAKE);
        assertThat(support.get("/v1/cases").statusCode())
                .as("a session opens no door")
                .isEqualTo(401);
        assertThat(support.get("/my/cases").statusCode())
                .as("a desk is no merchant")
                .isEqualTo(403);

        HttpResponse<String> left = support.post("/login/out", Map.of("proof", WebSession.proofToLeave(shown.body())));
        assertThat(WebSession.location(left)).startsWith(provider());
        assertThat(support.get(page).statusCode()).isEqualTo(302);
    }

    @Test
    void aMerchantSeesItsOwnCases() {
        String merchant = "m-" + UUID.randomUUID();
        Parcel parcel = new Parcel(sender, merchant, "LOGIN").issued("DE", Duration.ofHours(30));
        opened(parcel);

        assertThat(new WebSession(DeskLoginIT::service)
                        .signInFor("/my/cases", merchant)
                        .body())
                .contains("LOGIN", "Sign out");
        assertThat(new WebSession(DeskLoginIT::service)
                        .signInFor("/my/cases", "m-other")
                        .body())
                .doesNotContain("LOGIN");
        assertThat(new WebSession(DeskLoginIT::service)
                        .signInFor("/desk", merchant)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPersonSignsInWorksAndLeavesInARealBrowser() throws Exception {
        Optional<Path> chromium = Browser.installed();
        assumeTrue(chromium.isPresent(), "no Chromium on the PATH: nobody signed in with a browser");
        String caseId = opened(new Parcel(sender));
        String page = "/desk/cases/" + caseId;
        try (Browser browser = Browser.start(chromium.get());
                Tab tab = browser.tab(1280, 900)) {
            tab.speak("en");

            tab.visit(service().resolve(page));
            assertThat(text(tab)).contains("Who are you?");
            tab.follow("document.querySelector('[value=support]').click()");
            assertThat(address(tab)).isEqualTo(service().resolve(page).toString());
            tab.picture(PICTURES.resolve("signed-in.png"));

            tab.follow("document.querySelector('[accesskey=t]').click()");
            assertThat(new Desk("support").show(caseId).getString("state")).isEqualTo("ACKNOWLEDGED");

            tab.forgetCookies();
            tab.follow("document.querySelector('[accesskey=b]').click()");
            assertThat(text(tab))
                    .as("a form that is sent too late is not acted on")
                    .contains("Nothing was saved");
            tab.picture(PICTURES.resolve("sent-too-late.png"));
            tab.follow("document.querySelector('main a').click()");
            assertThat(text(tab)).contains("Who are you?");
            tab.follow("document.querySelector('[value=support]').click()");
            assertThat(address(tab)).isEqualTo(service().resolve(page).toString());

            tab.follow("document.querySelector('.leave button').click()");
            assertThat(address(tab)).isEqualTo(service().resolve("/login/gone").toString());
            assertThat(text(tab)).contains("You are signed out.");
            tab.picture(PICTURES.resolve("signed-out.png"));
            tab.visit(service().resolve(page));
            assertThat(text(tab)).contains("Who are you?");
            // The form that came too late is answered with 401, which the browser tells of.
            assertThat(tab.complaints().stream().filter(told -> !told.contains("404") && !told.contains("401")))
                    .isEmpty();
        }
    }

    private static String opened(Parcel parcel) {
        parcel.scanned(Duration.ofMinutes(5), ShipmentState.EXCEPTION, "address", "ADDR_INCORRECT");
        return new Desk("support").awaitOpenCase(parcel, "ADDR_INCORRECT").getString("caseId");
    }

    private static String text(Tab tab) {
        return tab.look("document.body.innerText").asText();
    }

    private static String address(Tab tab) {
        return tab.look("location.href").asText();
    }

    private static String provider() {
        return ConfigProvider.getConfig().getValue("waymark.login.provider", String.class);
    }

    private static URI service() {
        return URI.create("http://localhost:" + RestAssured.port);
    }
}
