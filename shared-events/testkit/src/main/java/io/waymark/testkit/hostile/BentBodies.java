package io.waymark.testkit.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts that are sound JSON but for one value, whose place a mark holds. */
final class BentBodies {
    private static final String MARK = "hostile value";
    private static final String WRITTEN = '"' + MARK + '"';

    /** A text for each field and each first item of a list, by the field's path. */
    static Map<String, String> of(JsonNode sound) {
        Map<String, String> texts = new LinkedHashMap<>();
        JsonNode root = sound.deepCopy();
        bend(texts, root, root, "");
        return texts;
    }

    /** The text with a value where the mark is. */
    static String with(String text, String value) {
        return text.replace(WRITTEN, value);
    }

    private static void bend(Map<String, String> texts, JsonNode root, JsonNode holder, String path) {
        switch (holder) {
            case ObjectNode fields -> {
                for (Map.Entry<String, JsonNode> field : fields.deepCopy().properties()) {
                    String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                    JsonNode kept = fields.replace(field.getKey(), fields.textNode(MARK));
                    texts.put(name, root.toString());
                    fields.set(field.getKey(), kept);
                    bend(texts, root, kept, name);
                }
            }
            case ArrayNode items
            when !items.isEmpty() -> {
                JsonNode kept = items.get(0);
                items.set(0, items.textNode(MARK));
                texts.put(path + "[0]", root.toString());
                items.set(0, kept);
                bend(texts, root, kept, path + "[0]");
            }
            default -> {
                // A scalar holds nothing to bend.
            }
        }
    }

    private BentBodies() {}
}
