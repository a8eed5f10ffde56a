package io.waymark.order;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A sound order across a customs border, and what becomes of it when parts of it are changed. */
public final class SpoiltOrders {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What mutations put in place of a value; JSON, for the value of an unpaired surrogate cannot be written otherwise. */
    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "\" \"",
            "0",
            "-1",
            "1e300",
            "1e-300",
            "99999999999999999999",
            "true",
            "[]",
            "{}",
            "[null]",
            "\"\\u0000\"",
            "\"\\u200b\"",
            "\"\\ufeffCA\"",
            "\"ＣＡ\"",
            "\"Robert'); DROP TABLE\"",
            "\"😀😀😀\"",
            "\"北京市\"",
            "\"深圳\"",
            "\"CN\"",
            "\"US\"",
            "\"GB\"",
            "\"HK\"",
            "\"JP\"",
            "\"94105\"",
            "\"518000\"",
            "\"999999\"",
            "\"USD\"",
            "\"JPY\"",
            "\"kg\"",
            "\"lb\"",
            "\"mm\"",
            "\"standard\"",
            "\"cn-domestic\"",
            "\"DDU\"",
            "\"+1 415-555-0101 x 7\"",
            "\"13800138000\"",
            "\"广东深圳南山区\"",
            "\"中国\"",
            "\"6109.10\"",
            "3.5",
            "\"3.5\"",
            "\"New York\"",
            "\"na\\u0303o\"",
            "\"\\u202eABC\"");

    /** The sound order under a reference of its own. */
    public static String sound() {
        return order().toString();
    }

    /** The sound order with one value replaced, or left out. */
    public static String with(String pointer, @Nullable String value) {
        try {
            ObjectNode order = order();
            put(order, JsonPointer.compile(pointer), value == null ? null : JSON.readTree("{\"v\":\"@@\"}"));
            return value == null ? order.toString() : order.toString().replace("{\"v\":\"@@\"}", value);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(pointer, broken);
        }
    }

    /** The sound order without some of its values. */
    public static String without(String... pointers) {
        ObjectNode order = order();
        for (String pointer : pointers) {
            put(order, JsonPointer.compile(pointer), null);
        }
        return order.toString();
    }

    /** The sound order with one to three changes by chance. */
    public static String by(Random chance) {
        ObjectNode order = order();
        for (int i = 0; i <= chance.nextInt(3); i++) {
            List<JsonPointer> places = new ArrayList<>();
            gather(order, JsonPointer.empty(), places);
            JsonPointer place = places.get(chance.nextInt(places.size()));
            put(order, place, chance.nextInt(5) == 0 ? null : changed(order.at(place), chance));
        }
        return order.toString();
    }

    private static JsonNode changed(JsonNode before, Random chance) {
        try {
            if (before.isTextual() && !before.asText().isEmpty() && chance.nextInt(3) > 0) {
                StringBuilder text = new StringBuilder(before.asText());
                int at = chance.nextInt(text.length());
                switch (chance.nextInt(5)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, (char) chance.nextInt(0xd800));
                    case 2 -> text.setCharAt(at, (char) ('0' + chance.nextInt(75)));
                    case 3 -> text.append(text);
                    default -> text.reverse();
                }
                return JSON.getNodeFactory().textNode(text.toString());
            }
            return JSON.readTree(VALUES.get(chance.nextInt(VALUES.size())));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
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

    private static void put(JsonNode root, JsonPointer place, @Nullable JsonNode value) {
        JsonNode holder = root.at(place.head());
        if (holder instanceof ObjectNode fields) {
            String name = place.last().getMatchingProperty();
            if (value == null) {
                fields.remove(name);
            } else {
                fields.set(name, value);
            }
        } else if (holder instanceof ArrayNode items) {
            int index = place.last().getMatchingIndex();
            if (value == null) {
                items.remove(index);
            } else {
                items.set(index, value);
            }
        }
    }

    private static ObjectNode order() {
        try {
            return (ObjectNode) JSON.readTree("""
                    {"referenceNo": "%s", "channel": "standard", "duties": "DDP",
                     "shipper": {"name": "韩梅梅", "phone": "13800138000", "country": "CN", "region": "广东省", "city": "深圳市",
                                 "postalCode": "518052", "line1": "科技园 1 号"},
                     "consignee": {"name": "Ada Byron", "phone": "+1 415-555-0101", "email": "ada@example.com", "country": "US",
                                   "region": "CA", "city": "San Francisco", "postalCode": "94105", "line1": "1 Market St"},
                     "parcels": [{"weight": {"value": 1.2, "unit": "kg"}, "reference": "box"}],
                     "customsItems": [{"description": "tea", "hsCode": "0902.10", "originCountry": "CN", "quantity": 1,
                                       "unitValue": {"amountMinor": 2500, "currency": "CNY"}}]}""".formatted(OrderClient.reference()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private SpoiltOrders() {}
}
