package io.waymark.local.pictures;

import io.waymark.testkit.browser.Browser;
import io.waymark.testkit.browser.Tab;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Walks through the tutorial of a case in a real browser and takes its pictures: what {@code deploy/local/screenshots} runs. A new
 * picture is a new line of {@link #WALK}.
 */
final class Screenshots {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 780;
    private static final int LARGEST_BYTES = 100_000;

    /** Each does something and takes a picture of what it leads to. */
    private static final List<Step> WALK = List.of(
            new Step("sign-in", (tab, service) -> tab.visit(service.resolve("/desk"))),
            new Step("queue", (tab, service) -> tab.follow("document.querySelector('[value=sam]').click()")),
            new Step("case", (tab, service) -> {
                tab.follow("document.querySelector('.lines th a, .lines td a').click()");
                tab.follow("document.querySelector('[accesskey=t]').click()");
            }),
            new Step("resolved", (tab, service) -> {
                tab.look("document.querySelector('#note').value = 'Asked the recipient: it is number 102.'");
                tab.follow("document.querySelector('[accesskey=r]').click()");
            }),
            new Step("merchant", (tab, service) -> {
                tab.follow("document.querySelector('.leave button').click()");
                tab.visit(service.resolve("/my/cases"));
                tab.look("document.querySelector('#merchant').value = 'demo-shop'");
                tab.follow("document.querySelector('#merchant').form.querySelector('button').click()");
            }));

    /** What is done before a picture. */
    @FunctionalInterface
    private interface Doing {
        void in(Tab tab, URI service) throws Exception;
    }

    private record Step(String picture, Doing doing) {}

    public static void main(String[] args) throws Exception {
        URI service = URI.create(args[0]);
        Path folder = Path.of(args[1]);
        try (Browser browser = Browser.start(Browser.installed().orElseThrow());
                Tab tab = browser.tab(WIDTH, HEIGHT)) {
            tab.speak("en");
            tab.hideScrollbars();
            for (Step step : WALK) {
                step.doing().in(tab, service);
                Path picture = folder.resolve(step.picture() + ".png");
                tab.view(picture);
                System.out.println(picture + ", " + Files.size(picture) / 1000 + " kB");
                if (Files.size(picture) > LARGEST_BYTES) {
                    throw new IllegalStateException(picture + " is larger than " + LARGEST_BYTES / 1000 + " kB");
                }
            }
        }
    }

    private Screenshots() {}
}
