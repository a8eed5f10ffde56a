package io.waymark.testkit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The one style of the house's OpenAPI documents: a newcomer's operation that says too little is named. */
final class DocumentStyle {
    private static final String PROBLEM = "application/problem+json";
    private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";
    private static final String PAGE = "text/html";
    private static final String PROTECTED = "/v1/";

    /** What stands for a string that the table of examples has no word for. */
    private static final String NO_WORD = "text";

    private final JsonNode document;
    private final List<String> found = new ArrayList<>();

    private DocumentStyle(JsonNode document) {
        this.document = document;
    }

    /** One sentence for each thing that is missing or of another style. */
    static List<String> faults(JsonNode document) {
        DocumentStyle style = new DocumentStyle(document);
        style.heading();
        Set<String> ids = new HashSet<>(Set.of(""));
        for (DocumentedOperation operation : DocumentedOperation.of(document)) {
            style.words(operation, ids);
            style.door(operation);
            style.examples(operation);
            style.problems(operation);
        }
        return List.copyOf(style.found);
    }

    private void heading() {
        require(document.at("/info/title").asText().startsWith("Waymark "), "the title does not begin with Waymark");
        require(document.at("/info").has("description"), "the document has no description");
        document.path("tags").forEach(tag -> require(tag.has("description"), tag.path("name") + " has no description"));
    }

    private void words(DocumentedOperation operation, Set<String> ids) {
        String name = operation.name();
        JsonNode said = operation.said();
        require(said.path("summary").asText().contains(" "), name + " has no summary of some words");
        require(ids.add(said.path("operationId").asText("")), name + " has no operationId of its own");
        boolean isTagged = said.path("tags").size() == 1
                && document.path("tags")
                        .findValuesAsText("name")
                        .contains(said.at("/tags/0").asText());
        require(isTagged, name + " has not one tag of the document's");
    }

    private void door(DocumentedOperation operation) {
        boolean names = operation.asksForToken() && !operation.roles().isEmpty();
        require(
                names || !operation.path().startsWith(PROTECTED),
                operation.name() + " does not say which roles it lets in");
    }

    private void examples(DocumentedOperation operation) {
        example(operation.name() + " body", operation.said().path("requestBody"));
        for (Map.Entry<String, JsonNode> response : operation.responses().properties()) {
            if (response.getKey().startsWith("2")) {
                example(operation.name() + " " + response.getKey(), response.getValue());
            }
        }
    }

    private void example(String name, JsonNode body) {
        JsonNode json = body.path("content").path(DocumentedOperation.JSON);
        require(json.isMissingNode() || json.has("example"), name + " has no example");
        speechless("", json.path("example")).forEach(field -> found.add(name + " has no word for " + field));
    }

    private static Set<String> speechless(String field, JsonNode example) {
        Set<String> fields = new TreeSet<>();
        if (example.isTextual() && example.asText().equals(NO_WORD)) {
            fields.add(field);
        }
        example.properties().forEach(member -> fields.addAll(speechless(member.getKey(), member.getValue())));
        if (example.isArray()) {
            example.forEach(item -> fields.addAll(speechless(field, item)));
        }
        return fields;
    }

    private void problems(DocumentedOperation operation) {
        JsonNode responses = operation.responses();
        if (isPage(responses)) {
            return;
        }
        require(
                Breaks.names(responses).stream().anyMatch(status -> status.startsWith("2")),
                operation.name() + " does not say what it answers");
        for (String status : refusals(operation)) {
            require(responses.has(status), operation.name() + " does not say " + status);
        }
        for (Map.Entry<String, JsonNode> response : responses.properties()) {
            JsonNode content = Breaks.resolve(document, response.getValue()).path("content");
            boolean isProblem = content.size() == 1
                    && content.at("/" + PROBLEM.replace("/", "~1") + "/schema/$ref")
                            .asText()
                            .equals(PROBLEM_SCHEMA);
            require(
                    isProblem || !response.getKey().matches("[45].."),
                    operation.name() + " " + response.getKey() + " is not the house's problem");
        }
    }

    /** People's pages tell people in words what is wrong. */
    private static boolean isPage(JsonNode responses) {
        return responses.findValues("content").stream()
                .flatMap(content -> Breaks.names(content).stream())
                .anyMatch(type -> type.startsWith(PAGE));
    }

    private static Set<String> refusals(DocumentedOperation operation) {
        Set<String> statuses = new TreeSet<>(List.of("400", "500", "503"));
        if (operation.asksForToken()) {
            statuses.addAll(List.of("401", "403"));
        }
        if (operation.path().contains("{")) {
            statuses.add("404");
        }
        if (operation.hasBody()) {
            statuses.addAll(List.of("413", "415", "422"));
        }
        return statuses;
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            found.add(fault);
        }
    }
}
