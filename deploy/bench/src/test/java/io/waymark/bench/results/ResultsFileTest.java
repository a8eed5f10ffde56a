package io.waymark.bench.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFileTest {
    @TempDir
    private Path folder;

    @Test
    void eachMeasureStandsUnderItsId() throws IOException {
        Finding ratio = new Finding(
                "r1",
                "pushes / rows",
                new Spread(List.of(0.9, 1.1, 1.2)),
                Goal.atLeast(1.0),
                Map.of("connections", 64));

        Path file = ResultsFile.write(folder, "ingest", List.of(ratio));

        JsonNode r1 = new ObjectMapper().readTree(file.toFile()).path("r1");
        assertThat(file).hasFileName("ingest.json");
        assertThat(r1.path("median").asDouble()).isEqualTo(1.1);
        assertThat(r1.path("min").asDouble()).isEqualTo(0.9);
        assertThat(r1.path("max").asDouble()).isEqualTo(1.2);
        assertThat(r1.path("runs").size()).isEqualTo(3);
        assertThat(r1.path("goal").asText()).isEqualTo(">= 1");
        assertThat(r1.path("reached").asBoolean()).isTrue();
        assertThat(r1.path("conditions").path("connections").asInt()).isEqualTo(64);
    }
}
