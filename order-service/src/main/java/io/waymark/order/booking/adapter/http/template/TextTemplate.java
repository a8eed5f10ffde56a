package io.waymark.order.booking.adapter.http.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with names in braces. One name alone keeps its type, so that a number goes as a number; a text is left out where none
 * of its names has a value.
 */
record TextTemplate(List<Part> parts) implements Template {
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.]{0,60})\\}");

    TextTemplate {
        parts = List.copyOf(parts);
    }

    /** A piece of the text. */
    sealed interface Part {
        /** As it is written. */
        record Words(String words) implements Part {}

        /** Replaced by its value. */
        record Name(String name) implements Part {}
    }

    static TextTemplate of(String written) {
        List<Part> parts = new ArrayList<>();
        Matcher names = NAME.matcher(written);
        int end = 0;
        while (names.find()) {
            words(parts, written.substring(end, names.start()));
            parts.add(new Part.Name(names.group(1)));
            end = names.end();
        }
        words(parts, written.substring(end));
        return new TextTemplate(parts);
    }

    private static void words(List<Part> parts, String words) {
        if (words.contains("{") || words.contains("}")) {
            throw new IllegalArgumentException("has a brace that encloses no name: " + words);
        }
        if (!words.isEmpty()) {
            parts.add(new Part.Words(words));
        }
    }

    @Override
    public @Nullable JsonNode fill(Fields fields) {
        if (parts.size() == 1 && parts.getFirst() instanceof Part.Name(String name)) {
            return Values.node(fields.value(name));
        }
        String text = text(fields).strip();
        boolean absent = parts.stream().anyMatch(Part.Name.class::isInstance)
                && parts.stream()
                        .allMatch(part -> part instanceof Part.Words
                                || (part instanceof Part.Name(String name) && Values.isAbsent(fields.value(name))));
        return absent ? null : TextNode.valueOf(text);
    }

    /** As written, not even trimmed: signatures are made over such texts. */
    @Override
    public String text(Fields fields) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Words(String words) -> text.append(words);
                case Part.Name(String name) -> text.append(Values.text(fields.value(name)));
            }
        }
        return text.toString();
    }

    @Override
    public boolean isScalar() {
        return true;
    }

    @Override
    public void check(String place, FieldNames known, Consumer<String> faults) {
        names(name -> {
            if (!known.has(name)) {
                faults.accept(place + ": there is no {" + name + "} here");
            }
        });
    }

    @Override
    public void names(Consumer<String> names) {
        for (Part part : parts) {
            if (part instanceof Part.Name(String name)) {
                names.accept(name);
            }
        }
    }
}
