package io.waymark.order.fuzz;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** An order that is bent at one place after the other; for one thread. What no tree can hold is written into its text. */
final class BentOrder {
    private static final int MOST_DIGITS = 12;
    private final ObjectNode order;
    private final RandomGenerator chance;
    private final List<String> written = new ArrayList<>();

    /** Of a sound order, which is changed. */
    BentOrder(ObjectNode order, RandomGenerator chance) {
        this.order = order;
        this.chance = chance;
    }

    /** Bends one place. */
    void bend() {
        List<JsonPointer> places = new ArrayList<>();
        gather(order, JsonPointer.empty(), places);
        if (places.isEmpty()) {
            return;
        }
        JsonPointer place = places.get(chance.nextInt(places.size()));
        JsonNode holder = order.at(place.head());
        if (holder instanceof ObjectNode fields) {
            bend(fields, place.last().getMatchingProperty(), places);
        } else if (holder instanceof ArrayNode items) {
            bend(items, place.last().getMatchingIndex(), places);
        }
    }

    private void bend(ObjectNode fields, String name, List<JsonPointer> places) {
        JsonNode value = fields.get(name);
        switch (chance.nextInt(12)) {
            case 0 -> fields.remove(name);
            case 1 -> fields.set(name, twice(name, value));
            case 2 -> fields.set(HostileTexts.spoilt(name, chance), fields.remove(name));
            case 3 -> fields.set(HostileTexts.spoilt(name, chance), mark(HostileJson.by(chance)));
            default -> fields.set(name, bent(value, places));
        }
    }

    private void bend(ArrayNode items, int index, List<JsonPointer> places) {
        switch (chance.nextInt(8)) {
            case 0 -> items.remove(index);
            case 1 -> items.add(items.get(index).deepCopy());
            case 2 -> items.insert(index, mark(HostileJson.by(chance)));
            default -> items.set(index, bent(items.get(index), places));
        }
    }

    private JsonNode bent(JsonNode value, List<JsonPointer> places) {
        return switch (chance.nextInt(4)) {
            case 0 -> order.at(places.get(chance.nextInt(places.size()))).deepCopy();
            case 1 -> mark(HostileJson.by(chance));
            default -> nearly(value);
        };
    }

    /** The value, but for a trifle. */
    private JsonNode nearly(JsonNode value) {
        if (value.isTextual()) {
            return JsonNodeFactory.instance.textNode(HostileTexts.spoilt(value.asText(), chance));
        }
        if (value.isNumber()) {
            String sign = chance.nextInt(4) == 0 ? "-" : "";
            String tail = chance.nextBoolean() ? "" : "." + "5".repeat(chance.nextInt(MOST_DIGITS) + 1);
            return mark(sign + value.asLong() + "0".repeat(chance.nextInt(MOST_DIGITS)) + tail);
        }
        return mark(HostileJson.by(chance));
    }

    /** A field that comes twice. */
    private JsonNode twice(String name, JsonNode value) {
        String again = chance.nextBoolean() ? value.toString() : HostileJson.by(chance);
        return mark(value + ",\"" + name + "\":" + again);
    }

    private JsonNode mark(String text) {
        written.add(text);
        return JsonNodeFactory.instance.textNode(marked(written.size() - 1));
    }

    private static String marked(int number) {
        return "@@" + number + "@@";
    }

    /** As it is sent; an unpaired surrogate is escaped, as it has no octets. */
    String text() {
        String text = order.toString();
        for (int i = written.size() - 1; i >= 0; i--) {
            text = text.replace('"' + marked(i) + '"', written.get(i));
        }
        return HostileTexts.withSurrogatesEscaped(text);
    }

    private static void gather(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        if (!at.matches()) {
            places.add(at);
        }
        if (node instanceof ObjectNode fields) {
            fields.fieldNames().forEachRemaining(name -> gather(fields.get(name), at.appendProperty(name), places));
        } else if (node instanceof ArrayNode items) {
            for (int i = 0; i < items.size(); i++) {
                gather(items.get(i), at.appendIndex(i), places);
            }
        }
    }
}
