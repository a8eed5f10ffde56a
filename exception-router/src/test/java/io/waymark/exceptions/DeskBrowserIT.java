package io.waymark.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.exceptions.measures.domain.Period;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.browser.Browser;
import io.waymark.testkit.browser.Tab;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What desks and merchants see in a real browser: on a screen and a phone, by day and by night, and as axe judges it by WCAG AA. */
@QuarkusTest
@WithTestResource(Backends.class)
class DeskBrowserIT {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String AXE = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final String VIOLATIONS = """
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})
              .then(found => found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' ')).join('\\n'))""";

    @Test
    void theDeskIsReadableUsableAndAccessible() throws Exception {
        Optional<Path> chromium = Browser.installed();
        assumeTrue(chromium.isPresent(), "no Chromium on the PATH: nobody looked at the desk");
        try (EventSender sender = new EventSender();
                Browser browser = Browser.start(chromium.get())) {
            Parcel parcel = new Parcel(sender)
                    .issued("DE", Duration.ofHours(30))
                    .scanned(Duration.ofHours(2), ShipmentState.IN_TRANSIT, "moving", null)
                    .scanned(Duration.ofMinutes(5), ShipmentState.EXCEPTION, "address", "ADDR_INCORRECT");
            String caseId =
                    new Desk("support").awaitOpenCase(parcel, "ADDR_INCORRECT").getString("caseId");
            String page = "/desk/cases/" + caseId;

            check(browser, 1280, "en", false, "/desk/queues/support", "queue");
            check(browser, 360, "zh", true, "/desk/queues/support", "queue-phone-night");
            check(browser, 1280, "en", true, page, "case-night");
            check(browser, 360, "zh", false, page, "case-phone");
            check(browser, 1280, "zh", false, page, "case");
            check(browser, 360, "en", false, "/desk/search?q=T" + parcel.code(), "search-phone");
            String review = "/desk/review?week="
                    + Period.weekOf(LocalDate.now(ZoneOffset.UTC)).weekName();
            check(browser, 1280, "en", false, review, "review");
            check(browser, 360, "zh", true, review, "review-phone-night");
            check(browser, 1280, "en", false, "/desk/cases/00000000-0000-7000-8000-000000000000", "nowhere");
            resolve(browser, page);

            assertThat(new Desk("support").show(caseId).getString("state")).isEqualTo("RESOLVED");
        }
    }

    @Test
    void anIncidentOfFiveHundredParcelsIsDecidedForAll() throws Exception {
        Optional<Path> chromium = Browser.installed();
        assumeTrue(chromium.isPresent(), "no Chromium on the PATH: nobody looked at the incident");
        try (EventSender sender = new EventSender();
                Browser browser = Browser.start(chromium.get())) {
            Outbreak outbreak = new Outbreak(sender, 500);
            String page = "/desk/incidents/" + outbreak.awaitIncident();
            check(browser, 1280, "en", false, "/desk/incidents?desk=support", "incidents");
            check(browser, 360, "zh", true, "/desk/incidents?desk=support", "incidents-phone-night");
            check(browser, 1280, "zh", false, page, "incident");
            check(browser, 1280, "en", true, page, "incident-night");
            check(browser, 360, "en", false, page, "incident-phone");

            try (Tab tab = opened(browser, TestTokens.bearer("support"), 1280, "en")) {
                tab.visit(address(page));
                assertThat(text(tab)).contains("500 / 500");
                tab.look("document.querySelector('#note').value = 'the depot is open again'");
                tab.follow("document.querySelector('[accesskey=r]').click()");
                await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                    tab.visit(address(page));
                    assertThat(text(tab))
                            .containsPattern("(?m)^0 / 500")
                            .contains("Everything is decided", "the depot is open again");
                });
                tab.picture(PICTURES.resolve("incident-decided.png"));
            }
            Desk support = new Desk("support");
            outbreak.parcels().forEach(parcel -> support.awaitCase(parcel, "RCPT_UNAVAILABLE", "RESOLVED"));
            check(browser, 1280, "en", false, "/desk/incidents/ended?desk=support", "incidents-ended");
        }
    }

    @Test
    void twoPeopleOnOneCaseSeeWhatTheOtherDoesAndASlipIsTakenBack() throws Exception {
        Optional<Path> chromium = Browser.installed();
        assumeTrue(chromium.isPresent(), "no Chromium on the PATH: nobody looked at the case");
        try (EventSender sender = new EventSender();
                Browser mine = Browser.start(chromium.get());
                Browser theirs = Browser.start(chromium.get());
                Tab one = opened(mine, TestTokens.bearer("support"), 1280, "en");
                Tab other = opened(theirs, TestTokens.with("support", Map.of("sub", "colleague")), 360, "zh")) {
            Desk support = new Desk("support");
            Parcel parcel = new Parcel(sender)
                    .scanned(Duration.ofMinutes(5), ShipmentState.EXCEPTION, "address", "ADDR_INCORRECT");
            String caseId = support.awaitOpenCase(parcel, "ADDR_INCORRECT").getString("caseId");
            URI page = address("/desk/cases/" + caseId);
            one.visit(page);
            one.look("document.querySelector('#note').value = 'half a note'");
            other.visit(page);

            other.follow("document.querySelector('[accesskey=t]').click()");
            assertThat(text(other)).contains("您刚才执行了");
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(text(one)).contains("Something here has changed"));
            one.picture(PICTURES.resolve("changed.png"));
            assertNoViolation(one, "changed");
            assertThat(one.look("document.querySelector('#note').value").asText())
                    .isEqualTo("half a note");
            one.follow("document.querySelector('[accesskey=r]').click()");
            assertThat(text(one)).contains("Somebody has changed this case");
            assertThat(one.look("document.querySelector('#note').value").asText())
                    .isEqualTo("half a note");
            one.follow("document.querySelector('[accesskey=r]').click()");
            assertThat(text(one)).contains("The case has ended", "You have just done: Resolve");
            one.picture(PICTURES.resolve("undo.png"));
            assertNoViolation(one, "undo");

            one.follow("document.querySelector('[accesskey=z]').click()");

            assertThat(text(one)).contains("RESOLVE was taken back").doesNotContain("You have just done");
            assertThat(support.show(caseId).getString("state")).isEqualTo("ACKNOWLEDGED");
            assertThat(one.complaints().stream().filter(told -> !told.contains("409") && !told.startsWith("Canvas2D")))
                    .isEmpty();
        }
    }

    @Test
    void aCaseIsTakenAndAViewIsKeptByTheKeyboardAlone() throws Exception {
        Optional<Path> chromium = Browser.installed();
        assumeTrue(chromium.isPresent(), "no Chromium on the PATH: nobody pressed a key");
        try (EventSender sender = new EventSender();
                Browser browser = Browser.start(chromium.get());
                Tab tab = opened(browser, TestTokens.with("support", Map.of("sub", "keyboard")), 1280, "en")) {
            Desk support = new Desk("support");
            Parcel parcel = new Parcel(sender)
                    .scanned(Duration.ofMinutes(5), ShipmentState.EXCEPTION, "address", "ADDR_INCORRECT");
            String caseId = support.awaitOpenCase(parcel, "ADDR_INCORRECT").getString("caseId");

            tab.visit(address("/desk/cases/" + caseId));
            tab.press("Tab");
            assertThat(tab.look("document.activeElement.className").asText()).isEqualTo("skip");
            reach(tab, "[value=ACKNOWLEDGE]");
            assertThat(tab.look("getComputedStyle(document.activeElement).outlineStyle")
                            .asText())
                    .isEqualTo("solid");
            tab.press("Enter");
            support.awaitCase(parcel, "ADDR_INCORRECT", "ACKNOWLEDGED");

            tab.visit(address("/desk/queues/support?severity=HIGH&code=ADDR_INCORRECT"));
            reach(tab, ".keep summary");
            tab.press("Enter");
            reach(tab, "#view-name");
            tab.write("Addresses");
            tab.press("Enter");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(tab.look("document.querySelector('.choices')?.innerText ?? ''")
                                    .asText())
                            .contains("Addresses"));
            tab.picture(PICTURES.resolve("views.png"));
            assertNoViolation(tab, "views");
            tab.visit(address("/desk/views"));
            tab.picture(PICTURES.resolve("views-own.png"));
            assertNoViolation(tab, "views-own");
        }
    }

    /** Goes there as who has no mouse. */
    private static void reach(Tab tab, String selector) {
        for (int step = 0; step < 200; step++) {
            if (tab.look("document.activeElement.matches('" + selector + "')").asBoolean()) {
                return;
            }
            tab.press("Tab");
        }
        throw new AssertionError(selector + " is not reached by the keyboard");
    }

    private static String text(Tab tab) {
        return tab.look("document.body.innerText").asText();
    }

    private static void assertNoViolation(Tab tab, String picture) throws IOException {
        tab.look(axe());
        assertThat(tab.look(VIOLATIONS).asText("axe did not run")).as(picture).isEmpty();
    }

    @Test
    void whatAMerchantSeesIsReadableAndAccessible() throws Exception {
        Optional<Path> chromium = Browser.installed();
        assumeTrue(chromium.isPresent(), "no Chromium on the PATH: nobody looked at the merchant's pages");
        String merchant = "m-" + UUID.randomUUID();
        try (EventSender sender = new EventSender();
                Browser browser = Browser.start(chromium.get())) {
            Parcel parcel = new Parcel(sender, merchant, "BROWSER")
                    .issued("DE", Duration.ofHours(30))
                    .scanned(Duration.ofMinutes(5), ShipmentState.EXCEPTION, "address", "ADDR_INCORRECT");
            String caseId =
                    new Desk("support").awaitOpenCase(parcel, "ADDR_INCORRECT").getString("caseId");
            String token = TestTokens.bearer("merchant", merchant);

            check(browser, token, 1280, "en", false, "/my/cases", "merchant-list");
            check(browser, token, 360, "zh", true, "/my/cases", "merchant-list-phone-night");
            check(browser, token, 360, "en", false, "/my/cases/" + caseId, "merchant-case-phone");
            check(browser, token, 1280, "zh", true, "/my/cases/" + caseId, "merchant-case-night");
            check(
                    browser,
                    token,
                    360,
                    "en",
                    false,
                    "/my/cases/00000000-0000-7000-8000-000000000000",
                    "merchant-nowhere");
        }
    }

    /** By keys and forms alone, as a person does it. */
    private void resolve(Browser browser, String page) throws Exception {
        try (Tab tab = opened(browser, TestTokens.bearer("support"), 1280, "en")) {
            tab.visit(address(page));
            tab.follow("document.querySelector('[accesskey=t]').click()");
            tab.look("document.querySelector('#note').value = 'asked the recipient'");
            tab.follow("document.querySelector('[accesskey=r]').click()");
            tab.picture(PICTURES.resolve("resolved.png"));

            assertThat(tab.look("document.body.innerText").asText())
                    .contains("asked the recipient", "The case has ended");
        }
    }

    private void check(Browser browser, int width, String language, boolean night, String page, String picture)
            throws Exception {
        check(browser, TestTokens.bearer("support"), width, language, night, page, picture);
    }

    private void check(
            Browser browser, String token, int width, String language, boolean night, String page, String picture)
            throws Exception {
        try (Tab tab = opened(browser, token, width, language)) {
            if (night) {
                tab.darken();
            }

            tab.visit(address(page));

            tab.picture(PICTURES.resolve(picture + ".png"));
            assertThat(tab.look("document.documentElement.lang").asText()).isEqualTo(language);
            assertThat(tab.look("document.documentElement.scrollWidth").asInt())
                    .as("%s is as wide as the screen", picture)
                    .isEqualTo(width);
            assertThat(tab.look("getComputedStyle(document.querySelector('.card')).borderTopLeftRadius")
                            .asText())
                    .as("the house's style sheet is in effect")
                    .isNotEqualTo("0px");
            assertThat(tab.look("getComputedStyle(document.querySelector('.bar .inner')).flexWrap")
                            .asText())
                    .as("the desk's style sheet is in effect")
                    .isEqualTo("wrap");
            assertThat(tab.complaints().stream().filter(told -> !told.contains("404")))
                    .isEmpty();
            assertNoViolation(tab, picture);
        }
    }

    private static Tab opened(Browser browser, String token, int width, String language) throws Exception {
        Tab tab = browser.tab(width, 900);
        tab.present(token);
        tab.speak(language);
        return tab;
    }

    private static URI address(String page) {
        return URI.create("http://localhost:" + RestAssured.port + page);
    }

    private static String axe() throws IOException {
        try (InputStream script = Thread.currentThread().getContextClassLoader().getResourceAsStream(AXE)) {
            if (script == null) {
                throw new IllegalStateException("the class path has no " + AXE);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
