package io.waymark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.local.settings.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every library that a packaged service carries stands in its bill of materials, in the same version. */
class BillOfMaterialsIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void listEveryLibraryOfTheService(ServiceName service) throws IOException {
        Path target = Path.of(System.getProperty("waymark.root"), service.module(), "target");
        Set<String> listed = new TreeSet<>();
        for (JsonNode part : JSON.readTree(target.resolve("bom.json").toFile()).path("components")) {
            listed.add(part.path("group").asText() + "." + part.path("name").asText() + "-"
                    + part.path("version").asText() + ".jar");
        }
        assertThat(listed).hasSizeGreaterThan(100);
        assertThat(listed).containsAll(libraries(target));
    }

    private static List<String> libraries(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target.resolve("quarkus-app/lib/main"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
