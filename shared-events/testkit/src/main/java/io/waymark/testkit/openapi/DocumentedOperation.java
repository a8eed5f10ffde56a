package io.waymark.testkit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One operation of an OpenAPI document.
 *
 * @param method in lower case, as the document has it
 * @param path   with its parameters in braces
 * @param said   what the document says of it; missing where there is no such operation
 */
public record DocumentedOperation(String method, String path, JsonNode said) {
    /** The media type of most bodies. */
    public static final String JSON = "application/json";

    /** All that a document names. */
    public static List<DocumentedOperation> of(JsonNode document) {
        List<DocumentedOperation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                operations.add(new DocumentedOperation(operation.getKey(), path.getKey(), operation.getValue()));
            }
        }
        return operations;
    }

    /** The same operation of another document. */
    DocumentedOperation in(JsonNode document) {
        return new DocumentedOperation(
                method, path, document.path("paths").path(path).path(method));
    }

    /** Method and path, such as {@code get /v1/cases}. */
    public String name() {
        return method + " " + path;
    }

    boolean isMissing() {
        return said.isMissingNode();
    }

    /** The roles that are let in, in the document's order; none where no token is asked for. */
    public List<String> roles() {
        List<String> roles = new ArrayList<>();
        said.path("security")
                .forEach(scheme -> scheme.forEach(names -> names.forEach(role -> roles.add(role.asText()))));
        return roles;
    }

    /** Whether a caller must say who it is. */
    public boolean asksForToken() {
        return !said.path("security").isEmpty();
    }

    /** Whether it takes a body of any kind. */
    public boolean hasBody() {
        return said.has("requestBody");
    }

    /** Whether it takes JSON. */
    public boolean takesJson() {
        return said.at("/requestBody/content").has(JSON);
    }

    /** What it answers, by status. */
    public JsonNode responses() {
        return said.path("responses");
    }
}
