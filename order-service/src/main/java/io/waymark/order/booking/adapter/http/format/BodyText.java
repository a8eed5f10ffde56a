package io.waymark.order.booking.adapter.http.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a tree as the body of a request. */
public final class BodyText {
    private static final String ATTRIBUTE = "@";
    private static final Pattern ELEMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_.:-]{0,99}");

    public static String json(JsonNode tree) {
        return tree.toString();
    }

    /** @param root the name of the outermost element */
    public static String xml(String root, JsonNode tree) {
        return XmlText.write(root, tree);
    }

    public static Map<String, String> form(JsonNode tree) {
        return FormFields.flattened(tree);
    }

    public static boolean isElementName(String name) {
        return ELEMENT.matcher(name).matches();
    }

    /** Whether XML can have a member of this name: an element, or an attribute with its sign. */
    public static boolean isMemberName(String name) {
        return isElementName(name.startsWith(ATTRIBUTE) ? name.substring(ATTRIBUTE.length()) : name);
    }

    private BodyText() {}
}
