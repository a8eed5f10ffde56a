package io.waymark.web.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** Finishes a service's OpenAPI document: a tag per noun, the problems of each operation, an example per body. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class HouseDocument implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setServers(null);
        tag(document);
        new DocumentedProblems(document).add();
        new DocumentedExamples(document).add();
    }

    /** Operations are grouped by the noun that their path begins with; the table says what it means. */
    private static void tag(OpenAPI document) {
        Properties meanings = Words.of("/openapi/tags.properties");
        Map<String, Tag> tags = new TreeMap<>();
        document.getPaths().getPathItems().forEach((path, item) -> {
            String noun = noun(path);
            String name = noun.substring(0, 1).toUpperCase(Locale.ROOT)
                    + noun.substring(1).replace('-', ' ');
            tags.put(name, OASFactory.createTag().name(name).description(meanings.getProperty(noun)));
            item.getOperations().values().forEach(operation -> operation.setTags(List.of(name)));
        });
        document.setTags(List.copyOf(tags.values()));
    }

    /** {@code dead-letters} of {@code /v1/dead-letters/{topic}}. */
    private static String noun(String path) {
        return path.replaceFirst("^/v[0-9]+/", "/").split("/", -1)[1];
    }
}
