package io.waymark.web.openapi;

import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Says of each operation which problems it answers, all in the one shape. */
final class DocumentedProblems {
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String SCHEMA = "Problem";
    private static final String PAGE = "text/html";
    private static final String ANYTHING = "*/*";

    /** The framework says these in words of its own. */
    private static final List<ProblemType> OF_EVERY_DOOR =
            List.of(HttpProblems.BAD_REQUEST, HttpProblems.UNAUTHENTICATED, HttpProblems.FORBIDDEN);

    private final OpenAPI document;

    DocumentedProblems(OpenAPI document) {
        this.document = document;
    }

    void add() {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(SCHEMA, schema());
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .values()
                .forEach(operation -> add(operation, path.contains("{"))));
    }

    private void add(Operation operation, boolean ofOne) {
        APIResponses responses = operation.getResponses();
        if (isPage(responses)) {
            return;
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.matches("[45]..") && response.getContent() == null) {
                response.setContent(content());
            }
        });
        for (ProblemType problem : problems(operation, ofOne)) {
            String status = String.valueOf(problem.status());
            if (!responses.getAPIResponses().containsKey(status) || OF_EVERY_DOOR.contains(problem)) {
                document.getComponents().addResponse(problem.code(), response(problem));
                responses.addAPIResponse(
                        status, OASFactory.createAPIResponse().ref("#/components/responses/" + problem.code()));
            }
        }
    }

    /** People's pages tell people in words what is wrong. */
    private static boolean isPage(APIResponses responses) {
        return responses.getAPIResponses().values().stream()
                .map(APIResponse::getContent)
                .anyMatch(content -> content != null
                        && content.getMediaTypes().keySet().stream().anyMatch(type -> type.startsWith(PAGE)));
    }

    private static List<ProblemType> problems(Operation operation, boolean ofOne) {
        List<ProblemType> problems = new ArrayList<>(List.of(HttpProblems.BAD_REQUEST));
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            problems.addAll(List.of(HttpProblems.UNAUTHENTICATED, HttpProblems.FORBIDDEN));
        }
        if (ofOne) {
            problems.add(HttpProblems.NOT_FOUND);
        }
        if (answersOneType(operation.getResponses())) {
            problems.add(HttpProblems.NOT_ACCEPTABLE);
        }
        boolean hasBody = operation.getRequestBody() != null;
        if (hasBody) {
            problems.addAll(List.of(HttpProblems.BODY_TOO_LARGE, HttpProblems.UNSUPPORTED_MEDIA_TYPE));
        }
        if (hasBody || asks(operation)) {
            problems.add(HttpProblems.VALIDATION_FAILED);
        }
        problems.addAll(List.of(HttpProblems.INTERNAL_ERROR, HttpProblems.UNAVAILABLE));
        return problems;
    }

    private static boolean answersOneType(APIResponses responses) {
        return responses.getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> response.getValue().getContent())
                .anyMatch(content -> content != null && !content.getMediaTypes().containsKey(ANYTHING));
    }

    private static boolean asks(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == In.QUERY);
    }

    private static APIResponse response(ProblemType problem) {
        return OASFactory.createAPIResponse().description(problem.title()).content(content());
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + SCHEMA)));
    }

    private static Schema schema() {
        Schema fault = object("One field at fault.", List.of("field", "message"))
                .addProperty("field", text("Where it stands in the request, such as parcels[0].weightGrams."))
                .addProperty("message", text("What is wrong with it."))
                .addProperty(
                        "didYouMean",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(text("What may have been meant."))
                                .description("What may have been meant, the likeliest first."));
        return object(
                        "What is wrong, as RFC 9457 has it, and two fields that older integrations look for.",
                        List.of("type", "title", "status", "errorCode", "errorMsg"))
                .addProperty("type", text("URI that identifies the kind of problem."))
                .addProperty("title", text("The kind of problem in one sentence."))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("What is wrong with this one request."))
                .addProperty("errorCode", text("The kind of problem as a stable word, such as BAD_CURSOR."))
                .addProperty("errorMsg", text("The detail, or the title where there is none."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(fault))
                .addProperty("traceId", text("Leads to this request in traces and logs."));
    }

    private static Schema object(String description, List<String> required) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description(description)
                .required(required);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
