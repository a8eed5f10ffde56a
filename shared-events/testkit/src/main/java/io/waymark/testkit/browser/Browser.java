package io.waymark.testkit.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real Chromium without a window, driven through its own debugging protocol; ends with the test. */
public final class Browser implements AutoCloseable {
    private static final Duration START_WITHIN = Duration.ofSeconds(60);
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--remote-debugging-port=0");
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Process process;
    private final Path profile;

    private Browser(Process process, Path profile) {
        this.process = process;
        this.profile = profile;
    }

    /** Where Chromium is installed; empty where it is not. */
    public static Optional<Path> installed() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it with a profile of its own. */
    public static Browser start(Path chromium) throws IOException {
        Path profile = Files.createTempDirectory("browser");
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of(chromium.toString(), "--user-data-dir=" + profile), FLAGS.stream())
                                .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Browser browser = new Browser(process, profile);
        Awaitility.await().atMost(START_WITHIN).until(() -> browser.port().isPresent());
        return browser;
    }

    /** A new tab that is as wide as told, in CSS pixels. */
    public Tab tab(int width, int height) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port().orElseThrow() + "/json/new");
        HttpRequest request = HttpRequest.newBuilder(address)
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        JsonNode target =
                json.readTree(http.send(request, BodyHandlers.ofString()).body());
        Tab tab = new Tab(
                http, json, URI.create(target.get("webSocketDebuggerUrl").asText()));
        tab.resize(width, height);
        return tab;
    }

    private Optional<String> port() {
        try {
            List<String> lines = Files.readAllLines(profile.resolve("DevToolsActivePort"));
            return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getFirst());
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
