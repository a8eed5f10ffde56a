package io.waymark.testkit.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waymark.testkit.openapi.DocumentedOperation;
import io.waymark.testkit.shapes.DocumentedShape;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes every hostile request that a document lets a caller send.
 *
 * @param document the document
 * @param known    what the service knows
 * @param cursors  that some list has answered with
 */
record HostileCalls(JsonNode document, Known known, List<String> cursors) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String ACCEPT = "Accept";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    /** How much of it is sent: everything, or all but the fields of bodies, which are read before anybody asks whose they are. */
    enum Share {
        ALL,
        REST
    }

    /** Hands over the requests to one operation, one by one. */
    void to(DocumentedOperation operation, Share share, Consumer<HostileCall> receiver) {
        Maker maker = new Maker(operation, share, receiver);
        maker.parameters();
        maker.mediaTypes();
        if (operation.hasBody()) {
            maker.bodies();
        }
    }

    private final class Maker {
        private final DocumentedOperation operation;
        private final Share share;
        private final Consumer<HostileCall> receiver;
        private final @Nullable String sound;

        /** Counts the places, so that neighbours get other values; begins elsewhere for the next operation. */
        private int turn;

        Maker(DocumentedOperation operation, Share share, Consumer<HostileCall> receiver) {
            this.operation = operation;
            this.share = share;
            this.receiver = receiver;
            this.sound = operation.takesJson() ? sound().getFirst() : null;
            this.turn = Math.floorMod(operation.name().hashCode(), 3);
        }

        void parameters() {
            for (JsonNode parameter : operation.said().path("parameters")) {
                String name = parameter.path("name").asText();
                switch (parameter.path("in").asText()) {
                    case "path" ->
                        HostileValues.ofAddress(turn++)
                                .forEach((what, value) ->
                                        send("path " + name, what, address(name, value), Map.of(), sound));
                    case "query" -> query(name);
                    case "header" ->
                        HostileValues.ofHeader(turn++)
                                .forEach((what, value) ->
                                        send("header " + name, what, address(), Map.of(name, value), sound));
                    default -> throw new IllegalArgumentException("where is " + parameter);
                }
            }
        }

        private void query(String name) {
            Map<String, String> values = new LinkedHashMap<>(HostileValues.ofAddress(turn++));
            cursors.forEach(cursor -> {
                values.put("cursor " + cursor, cursor);
                values.put("half cursor " + cursor, cursor.substring(0, cursor.length() / 2));
            });
            values.forEach((what, value) ->
                    send("query " + name, what, address() + "?" + name + "=" + value, Map.of(), sound));
            send("query " + name, "twice", address() + "?" + name + "=1&" + name + "=2", Map.of(), sound);
            send("query " + name, "without a value", address() + "?" + name, Map.of(), sound);
        }

        void mediaTypes() {
            for (String type : HostileValues.mediaTypes()) {
                send("media type", "Accept: " + type, address(), Map.of(ACCEPT, type), sound);
                if (operation.hasBody()) {
                    send("media type", "Content-Type: " + type, address(), Map.of(CONTENT_TYPE, type), "{}");
                }
            }
        }

        void bodies() {
            HostileValues.ofBody().forEach((what, body) -> send("body", what, address(), Map.of(), body));
            if (!operation.takesJson()) {
                return;
            }
            if (share == Share.ALL) {
                fields().forEach((field, text) -> HostileValues.ofField(turn++)
                        .forEach((what, value) ->
                                send("field " + field, what, address(), Map.of(), BentBodies.with(text, value))));
            }
        }

        /** Each field in a body that is taken but for it; what no such body holds, in one with every documented field. */
        private Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            sound().forEach(each -> BentBodies.of(tree(each)).forEach(fields::putIfAbsent));
            return fields;
        }

        /** The bodies that are taken: what the service's test knows, else one with every documented field. */
        private List<String> sound() {
            String taken = known.body(operation.name());
            String whole = new DocumentedShape(
                            document, operation.said().at("/requestBody/content/application~1json/schema"))
                    .whole();
            return taken == null ? List.of(whole) : List.of(taken, whole);
        }

        private String address() {
            return address("", "");
        }

        private String address(String replaced, String value) {
            String address = operation.path();
            for (JsonNode parameter : operation.said().path("parameters")) {
                String name = parameter.path("name").asText();
                String used = name.equals(replaced) ? value : Encoded.text(known.value(operation.name(), name));
                address = address.replace("{" + name + "}", used);
            }
            return address;
        }

        private void send(
                String place, String what, String address, Map<String, String> headers, @Nullable String body) {
            if (body == null) {
                receive(place, what, address, headers, BodyPublishers.noBody());
            } else {
                send(place, what, address, headers, Encoded.octets(unique(body)));
            }
        }

        private void send(String place, String what, String address, Map<String, String> headers, byte[] body) {
            Map<String, String> all = new LinkedHashMap<>(headers);
            all.putIfAbsent(CONTENT_TYPE, DocumentedOperation.JSON);
            receive(place, what, address, all, BodyPublishers.ofByteArray(body));
        }

        private void receive(
                String place, String what, String address, Map<String, String> headers, BodyPublisher body) {
            receiver.accept(
                    new HostileCall(operation.name(), operation.responses(), place, what, address, headers, body));
        }
    }

    private static String unique(String body) {
        return body.contains(Known.UNIQUE)
                ? body.replace(
                        Known.UNIQUE,
                        "u" + COUNTER.incrementAndGet()
                                + UUID.randomUUID().toString().substring(0, 8))
                : body;
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(text, impossible);
        }
    }
}
