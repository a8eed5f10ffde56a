package io.waymark.order.booking.adapter.http.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the kinds of templates apart: what is not the carrier's own name begins with a dollar sign. */
final class TemplateReader {
    static final String EACH = "$each";
    static final String ROW = "$row";
    static final String OF = "$of";
    static final String WORDS = "$words";
    static final String OTHERWISE = "$otherwise";
    static final String JSON = "$json";

    private static final String SIGN = "$";

    static Template read(JsonNode written) {
        return switch (written.getNodeType()) {
            case STRING -> TextTemplate.of(written.textValue());
            case NUMBER, BOOLEAN -> new ConstantTemplate(written);
            case ARRAY -> new ListTemplate(all(written));
            case OBJECT -> ofObject(written);
            case NULL, MISSING, BINARY, POJO -> throw new IllegalArgumentException("has a value that says nothing");
        };
    }

    private static Template ofObject(JsonNode written) {
        Map<String, Template> members = new LinkedHashMap<>();
        written.properties().forEach(member -> {
            if (!member.getKey().equals(WORDS)) {
                members.put(member.getKey(), read(member.getValue()));
            }
        });
        if (written.has(EACH)) {
            requireKeys(written, Set.of(EACH, ROW), Set.of(EACH, ROW));
            return new EachTemplate(word(written, EACH), required(members, ROW));
        }
        if (written.has(OF)) {
            requireKeys(written, Set.of(OF, WORDS), Set.of(OF, WORDS, OTHERWISE));
            return new ChoiceTemplate(word(written, OF), words(written.path(WORDS)), members.get(OTHERWISE));
        }
        if (written.has(JSON)) {
            requireKeys(written, Set.of(JSON), Set.of(JSON));
            return new JsonTemplate(required(members, JSON));
        }
        requireKeys(written, Set.of(), members.keySet());
        members.keySet().stream()
                .filter(name -> name.startsWith(SIGN))
                .findFirst()
                .ifPresent(strange -> {
                    throw new IllegalArgumentException(strange + " is no kind of template");
                });
        return new GroupTemplate(members);
    }

    private static void requireKeys(JsonNode written, Set<String> needed, Set<String> allowed) {
        for (String name : needed) {
            if (!written.has(name)) {
                throw new IllegalArgumentException(name + " is missing");
            }
        }
        written.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                throw new IllegalArgumentException(name + " does not belong beside " + needed);
            }
        });
    }

    private static Template required(Map<String, Template> members, String name) {
        Template member = members.get(name);
        if (member == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return member;
    }

    private static String word(JsonNode written, String name) {
        if (!written.path(name).isTextual()) {
            throw new IllegalArgumentException(name + " must be a name");
        }
        return written.path(name).textValue();
    }

    private static Map<String, Template> words(JsonNode written) {
        if (!written.isObject() || written.isEmpty()) {
            throw new IllegalArgumentException(WORDS + " must say the carrier's word for each of ours");
        }
        Map<String, Template> words = new LinkedHashMap<>();
        written.properties().forEach(word -> words.put(word.getKey(), read(word.getValue())));
        return words;
    }

    private static List<Template> all(JsonNode written) {
        List<Template> items = new ArrayList<>();
        written.forEach(item -> items.add(read(item)));
        return items;
    }

    private TemplateReader() {}
}
