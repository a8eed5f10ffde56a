package io.waymark.order.booking.adapter.http.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a form or a query, encoded so that no value can become another field. */
public final class FormFields {

    /** Each as {@code name=value}, in their order. */
    public static String write(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** A value as it may stand anywhere in an address. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The members of a tree, whose own trees are named {@code outer.inner} and {@code list[0].inner}. */
    public static Map<String, String> flattened(JsonNode tree) {
        Map<String, String> fields = new LinkedHashMap<>();
        tree.properties().forEach(member -> flatten(member.getKey(), member.getValue(), fields));
        return fields;
    }

    private static void flatten(String name, JsonNode value, Map<String, String> fields) {
        switch (value.getNodeType()) {
            case OBJECT ->
                value.properties().forEach(member -> flatten(name + "." + member.getKey(), member.getValue(), fields));
            case ARRAY -> {
                for (int i = 0; i < value.size(); i++) {
                    flatten(name + "[" + i + "]", value.path(i), fields);
                }
            }
            case STRING, NUMBER, BOOLEAN, NULL, MISSING, BINARY, POJO -> fields.put(name, value.asText());
        }
    }

    static Optional<JsonNode> read(String body) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        try {
            for (String field : body.strip().split("&", -1)) {
                int equals = field.indexOf('=');
                if (equals > 0) {
                    tree.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
                }
            }
        } catch (IllegalArgumentException brokenEscape) {
            return Optional.empty();
        }
        return tree.isEmpty() ? Optional.empty() : Optional.of(tree);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private FormFields() {}
}
