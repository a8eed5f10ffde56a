package io.waymark.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** Which fields the samples of a type show, and which optional ones they leave out. */
final class FieldCoverage {
    private final JsonNode root;
    private final Set<String> fields = new TreeSet<>();
    private final Set<String> optional = new TreeSet<>();
    private final Set<String> present = new TreeSet<>();
    private final Set<String> absent = new TreeSet<>();

    private FieldCoverage(EventType<?> type) throws IOException {
        root = ContractJson.schemaOf(type);
        declare("", root);
        for (Sample sample : Sample.of(type)) {
            visit("", root, sample.content());
        }
    }

    /** Paths of fields that no sample carries. */
    static Set<String> neverPresent(EventType<?> type) throws IOException {
        FieldCoverage coverage = new FieldCoverage(type);
        coverage.fields.removeAll(coverage.present);
        return coverage.fields;
    }

    /** Paths of optional fields that no sample leaves out. */
    static Set<String> neverAbsent(EventType<?> type) throws IOException {
        FieldCoverage coverage = new FieldCoverage(type);
        coverage.optional.removeAll(coverage.absent);
        return coverage.optional;
    }

    private void declare(String path, JsonNode schema) {
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(property -> {
            String at = path + "/" + property.getKey();
            fields.add(at);
            if (!required.contains(property.getKey())) {
                optional.add(at);
            }
            declare(at, inner(property.getValue()));
        });
    }

    private void visit(String path, JsonNode schema, JsonNode value) {
        if (value.isArray()) {
            value.forEach(element -> visit(path, schema, element));
            return;
        }
        schema.path("properties").properties().forEach(property -> {
            String at = path + "/" + property.getKey();
            JsonNode field = value.get(property.getKey());
            (field == null ? absent : present).add(at);
            if (field != null) {
                visit(at, inner(property.getValue()), field);
            }
        });
    }

    /** The schema of a property's object, or of the objects in its array. */
    private JsonNode inner(JsonNode written) {
        JsonNode schema = written.has("items") ? written.path("items") : written;
        String reference = schema.path("$ref").asText("");
        return reference.isEmpty() ? schema : root.at(reference.substring(1));
    }
}
