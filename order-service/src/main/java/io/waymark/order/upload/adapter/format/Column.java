package io.waymark.order.upload.adapter.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.waymark.order.upload.domain.UnreadableUploadException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of CSV: the path of the field that its cells stand for.
 *
 * @param steps names, and numbers in a list as text
 */
record Column(List<Step> steps, boolean isNumber) {
    private static final String PARTY =
            "(?:shipper|consignee)\\.(?:name|company|phone|phoneExtension|email|country|region|city|district|postalCode|line1|line2)";
    private static final String PARCEL =
            "parcels\\[[0-9]{1,2}]\\.(?:reference|weight\\.(?:value|unit)|dimensions\\.(?:length|width|height|unit))";
    private static final String ITEM =
            "customsItems\\[[0-9]{1,2}]\\.(?:description|hsCode|originCountry|quantity|sku|unitValue\\.(?:amountMinor|currency)|unitWeight\\.(?:value|unit))";
    private static final Pattern KNOWN =
            Pattern.compile("referenceNo|channel|duties|merchantId|" + PARTY + "|" + PARCEL + "|" + ITEM);
    private static final Set<String> NUMBERS = Set.of("value", "length", "width", "height", "quantity", "amountMinor");
    private static final Pattern STEP = Pattern.compile("([A-Za-z0-9]++)(?:\\[([0-9]{1,2})])?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,30}(?:\\.[0-9]{1,30})?");

    /** One step down; in a list where {@code index} is not negative. */
    record Step(String name, int index) {}

    /** @throws UnreadableUploadException naming the first column that is none of an order, or stands twice */
    static List<Column> named(List<String> names) {
        Set<String> seen = new HashSet<>();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            if (!KNOWN.matcher(name).matches()) {
                throw new UnreadableUploadException("column " + (i + 1) + " is no field of an order", null);
            }
            if (!seen.add(name)) {
                throw new UnreadableUploadException("column " + (i + 1) + " stands twice: " + name, null);
            }
            columns.add(of(name));
        }
        return List.copyOf(columns);
    }

    private static Column of(String name) {
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(name);
        while (step.find()) {
            steps.add(new Step(step.group(1), step.group(2) == null ? -1 : Integer.parseInt(step.group(2))));
        }
        return new Column(List.copyOf(steps), NUMBERS.contains(steps.getLast().name()));
    }

    /** Writes a cell into an order; parts that stand before it in a list and say nothing are null. */
    void put(ObjectNode order, String cell) {
        ObjectNode holder = order;
        for (Step step : steps.subList(0, steps.size() - 1)) {
            holder = step.index() < 0 ? child(holder, step.name()) : item(holder, step);
        }
        holder.set(steps.getLast().name(), value(cell));
    }

    private JsonNode value(String cell) {
        return isNumber && NUMBER.matcher(cell).matches()
                ? JsonNodeFactory.instance.numberNode(new BigDecimal(cell))
                : JsonNodeFactory.instance.textNode(cell);
    }

    private static ObjectNode child(ObjectNode holder, String name) {
        return holder.get(name) instanceof ObjectNode there ? there : holder.putObject(name);
    }

    private static ObjectNode item(ObjectNode holder, Step step) {
        ArrayNode items = holder.get(step.name()) instanceof ArrayNode there ? there : holder.putArray(step.name());
        while (items.size() <= step.index()) {
            items.addNull();
        }
        if (items.get(step.index()) instanceof ObjectNode there) {
            return there;
        }
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        items.set(step.index(), made);
        return made;
    }
}
