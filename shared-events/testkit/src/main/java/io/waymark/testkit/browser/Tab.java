package io.waymark.testkit.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One tab of a browser: visits, looks and takes pictures. */
public final class Tab implements WebSocket.Listener, AutoCloseable {
    private static final int SECONDS = 30;
    private static final int TABULATOR = 9;
    private static final int CARRIAGE_RETURN = 13;
    private final Map<Integer, CompletableFuture<JsonNode>> commands = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<String, String> headers = new ConcurrentHashMap<>();
    private final StringBuilder message = new StringBuilder();
    private final ObjectMapper json;
    private final WebSocket socket;
    private volatile CompletableFuture<@Nullable Void> loaded = new CompletableFuture<>();

    Tab(HttpClient http, ObjectMapper json, URI address) {
        this.json = json;
        this.socket = http.newWebSocketBuilder().buildAsync(address, this).join();
        List.of("Page.enable", "Log.enable", "Runtime.enable", "Network.enable").forEach(name -> send(name, Map.of()));
    }

    /** Gives it another size, in CSS pixels. */
    public void resize(int width, int height) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** Asks for pages in this language. */
    public void speak(String language) {
        headers.put("Accept-Language", language);
        send("Network.setExtraHTTPHeaders", Map.of("headers", headers));
    }

    /** Signs every request, as a proxy before a service does. */
    public void present(String bearer) {
        headers.put("Authorization", "Bearer " + bearer);
        send("Network.setExtraHTTPHeaders", Map.of("headers", headers));
    }

    /** Prefers dark pages. */
    public void darken() {
        send(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
    }

    /** Opens an address and waits until its page is there. */
    public void visit(URI address) throws Exception {
        loaded = new CompletableFuture<>();
        send("Page.navigate", Map.of("url", address.toString()));
        loaded.get(SECONDS, TimeUnit.SECONDS);
    }

    /** Does what leads to another page, and waits until that is there. */
    public void follow(String expression) throws Exception {
        loaded = new CompletableFuture<>();
        look(expression);
        loaded.get(SECONDS, TimeUnit.SECONDS);
    }

    /** Forgets every session, as a browser does when its time is over. */
    public void forgetCookies() {
        send("Network.clearBrowserCookies", Map.of());
    }

    /** The value of an expression in the page, awaited where it is a promise. */
    public JsonNode look(String expression) {
        return send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true))
                .at("/result/value");
    }

    /** Presses a key, as a hand does it: {@code Tab} or {@code Enter}. */
    public void press(String key) {
        boolean enters = key.equals("Enter");
        Map<String, Object> pressed = Map.of(
                "key",
                key,
                "code",
                key,
                "windowsVirtualKeyCode",
                enters ? CARRIAGE_RETURN : TABULATOR,
                "text",
                enters ? "\r" : "");
        for (String type : List.of("keyDown", "keyUp")) {
            Map<String, Object> event = new HashMap<>(pressed);
            event.put("type", type);
            send("Input.dispatchKeyEvent", event);
        }
    }

    /** Writes where the page's focus is. */
    public void write(String text) {
        send("Input.insertText", Map.of("text", text));
    }

    /** Takes a picture of the whole page. */
    public void picture(Path file) throws IOException {
        save(send("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true)), file);
    }

    /** Takes a picture of what is on the screen alone. */
    public void view(Path file) throws IOException {
        save(send("Page.captureScreenshot", Map.of("format", "png")), file);
    }

    /** Shows pages without scroll bars, as in print. */
    public void hideScrollbars() {
        send("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    }

    private static void save(JsonNode picture, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(picture.get("data").asText()));
    }

    /** What the browser complained of: blocked content, missing files, errors. */
    public List<String> complaints() {
        return new ArrayList<>(complaints);
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        commands.put(id, answer);
        try {
            String text = json.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
            socket.sendText(text, true).join();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        JsonNode reply = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (reply.has("error")) {
            throw new IllegalStateException(method + ": " + reply.get("error"));
        }
        return reply.path("result");
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            String text = message.toString();
            message.setLength(0);
            try {
                receive(json.readTree(text));
            } catch (JsonProcessingException broken) {
                throw new IllegalStateException(broken);
            }
        }
        from.request(1);
        return null;
    }

    private void receive(JsonNode told) {
        if (told.has("id")) {
            CompletableFuture<JsonNode> command = commands.remove(told.get("id").asInt());
            if (command != null) {
                command.complete(told);
            }
            return;
        }
        switch (told.path("method").asText()) {
            case "Page.loadEventFired" -> loaded.complete(null);
            case "Log.entryAdded" ->
                complaints.add(told.at("/params/entry/text").asText());
            case "Runtime.exceptionThrown" ->
                complaints.add(told.at("/params/exceptionDetails").toString());
            default -> {}
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
