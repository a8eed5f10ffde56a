package io.waymark.tracking.page;

import static io.waymark.tracking.ingest.Pushes.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.testkit.Backends;
import io.waymark.testkit.browser.Browser;
import io.waymark.testkit.browser.Tab;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Store;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person sees: in a real browser, at the width of a desk and of a phone, by day and by night. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class TrackingPageBrowserIT {
    private static final Path PICTURES = Path.of("target", "pictures");

    /** The lowest contrast, by WCAG's formula, of any text on the page with what lies behind it. */
    private static final String LOWEST_CONTRAST = """
            (() => {
              const channel = v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; };
              const light = c => .2126 * channel(c[0]) + .7152 * channel(c[1]) + .0722 * channel(c[2]);
              const numbers = text => text.match(/[\\d.]+/g).map(Number);
              const behind = e => { for (; e; e = e.parentElement) { const c = numbers(getComputedStyle(e).backgroundColor);
                if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
              return Math.min(...[...document.querySelectorAll('h1,h2,h3,p,dt,dd,time,time span,.label,.brand,.what')].map(e => {
                const a = light(numbers(getComputedStyle(e).color)), b = light(behind(e));
                return (Math.max(a, b) + .05) / (Math.min(a, b) + .05); }));
            })()""";

    @Inject
    Store store;

    @Test
    void thePageLooksRightAtADeskAndOnAPhone() throws Exception {
        Optional<Path> chromium = Browser.installed();
        assumeTrue(chromium.isPresent(), "no Chromium on the PATH: nobody looked at the tracking page");
        Parcel parcel = Parcel.linked(store)
                .scanned(trace(0, "1"), trace(9, "204"), trace(20, "201"), trace(31, "416"), trace(45, "202"));
        try (Browser browser = Browser.start(chromium.get())) {
            check(browser, 1280, "en", false, parcel.link(), "Out for delivery", "desk");
            check(browser, 360, "en", false, parcel.link(), "Out for delivery", "phone");
            check(browser, 360, "zh", true, parcel.link(), "派送中", "phone-night");
            parcel.scanned(trace(50, "301"));
            check(browser, 1280, "en", true, parcel.link(), "Delivered", "desk-night");
            check(
                    browser,
                    360,
                    "en",
                    false,
                    Parcel.linked(store).scanned(trace(0, "414")).link(),
                    "There is a problem",
                    "trouble");
            check(
                    browser,
                    360,
                    "en",
                    false,
                    parcel.link().resolve("/track/nowhere"),
                    "This link leads nowhere",
                    "nowhere");
        }
    }

    private static void check(
            Browser browser, int width, String language, boolean night, URI page, String headline, String picture)
            throws Exception {
        try (Tab tab = browser.tab(width, 800)) {
            tab.speak(language);
            if (night) {
                tab.darken();
            }

            tab.visit(page);

            tab.picture(PICTURES.resolve(picture + ".png"));
            assertThat(tab.look("document.querySelector('h1').innerText").asText())
                    .isEqualTo(headline);
            assertThat(tab.look("document.querySelectorAll('h1').length").asInt())
                    .isEqualTo(1);
            assertThat(tab.look("document.documentElement.lang").asText()).isEqualTo(language);
            assertThat(tab.look("document.documentElement.scrollWidth").asInt()).isEqualTo(width);
            assertThat(tab.look("getComputedStyle(document.querySelector('.card')).borderTopLeftRadius")
                            .asText())
                    .as("the style sheet is in effect")
                    .isNotEqualTo("0px");
            assertThat(tab.look("document.querySelectorAll('script,[style],[onclick]').length")
                            .asInt())
                    .isZero();
            assertThat(tab.look(LOWEST_CONTRAST).asDouble()).isGreaterThanOrEqualTo(4.5);
            assertThat(tab.complaints().stream().filter(told -> !told.contains("404")))
                    .isEmpty();
        }
    }
}
