package io.waymark.order.booking.adapter.http.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Our word for something in the carrier's words.
 *
 * @param of        the name whose value is looked up
 * @param words     by our word
 * @param otherwise where our word is absent or not among them; null sends our word as it is
 */
record ChoiceTemplate(
        String of, Map<String, Template> words, @Nullable Template otherwise) implements Template {
    ChoiceTemplate {
        words = Map.copyOf(words);
    }

    @Override
    public @Nullable JsonNode fill(Fields fields) {
        Object ours = fields.value(of);
        Template theirs = ours == null ? otherwise : words.getOrDefault(ours.toString(), otherwise);
        return theirs == null ? Values.node(ours) : theirs.fill(fields);
    }

    @Override
    public boolean isScalar() {
        return words.values().stream().allMatch(Template::isScalar) && (otherwise == null || otherwise.isScalar());
    }

    @Override
    public void check(String place, FieldNames names, Consumer<String> faults) {
        if (!names.has(of)) {
            faults.accept(place + "." + TemplateReader.OF + ": there is no {" + of + "} here");
        }
        words.forEach((word, theirs) -> theirs.check(place + "." + TemplateReader.WORDS + "." + word, names, faults));
        if (otherwise != null) {
            otherwise.check(place + "." + TemplateReader.OTHERWISE, names, faults);
        }
    }

    @Override
    public void names(Consumer<String> names) {
        names.accept(of);
        words.values().forEach(theirs -> theirs.names(names));
        if (otherwise != null) {
            otherwise.names(names);
        }
    }
}
