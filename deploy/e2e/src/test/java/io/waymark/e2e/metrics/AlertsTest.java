package io.waymark.e2e.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every alert says what to do, and every page of the runbook has its alert. */
class AlertsTest {
    private static final Path ROOT = Path.of(System.getProperty("waymark.root"));
    private static final Path RUNBOOK = ROOT.resolve("docs/operations/runbook.md");
    private static final Path DASHBOARDS = ROOT.resolve("deploy/grafana/dashboards");

    private final List<JsonNode> alerts = alerts();

    AlertsTest() throws IOException {}

    @Test
    void saysWhatIsWrongAndHowBad() {
        assertThat(alerts).isNotEmpty().allSatisfy(alert -> {
            assertThat(alert.path("annotations").path("summary").asText()).isNotBlank();
            assertThat(alert.path("labels").path("severity").asText()).isIn("page", "ticket");
            assertThat(PromQl.families(alert.path("expr").asText()).isEmpty())
                    .isEqualTo("ServiceDown".equals(name(alert)));
        });
    }

    @Test
    void leadsToItsPageOfTheRunbook() throws IOException {
        Set<String> pages = Files.readAllLines(RUNBOOK).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .collect(Collectors.toSet());

        assertThat(alerts).extracting(AlertsTest::name).doesNotHaveDuplicates().hasSameElementsAs(pages);
        assertThat(alerts).allSatisfy(alert -> assertThat(
                        alert.path("annotations").path("runbook_url").asText())
                .endsWith("docs/operations/runbook.md#" + name(alert).toLowerCase(Locale.ROOT)));
    }

    @Test
    void dashboardsUseTheProvisionedSourceAndNumberTheirPanels() throws IOException {
        for (Path file : files(DASHBOARDS)) {
            JsonNode dashboard = new JsonMapper().readTree(file.toFile());

            assertThat(dashboard.path("uid").asText()).isNotBlank();
            assertThat(dashboard.path("panels").findValuesAsText("id")).doesNotHaveDuplicates();
            assertThat(dashboard.path("panels").findParents("expr")).isNotEmpty();
            assertThat(dashboard.findParents("datasource")).allSatisfy(panel -> assertThat(
                            panel.path("datasource").path("uid").asText())
                    .isEqualTo("prometheus"));
        }
    }

    private static List<JsonNode> alerts() throws IOException {
        List<JsonNode> alerts = new ArrayList<>();
        for (Path file : files(ROOT.resolve("deploy/prometheus/rules"))) {
            for (JsonNode group : new YAMLMapper().readTree(file.toFile()).path("groups")) {
                group.path("rules").forEach(alerts::add);
            }
        }
        return alerts;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String name(JsonNode alert) {
        return alert.path("alert").asText();
    }
}
