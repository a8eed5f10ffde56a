package io.waymark.e2e.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which metrics the Prometheus rules and Grafana dashboards read, and which ones a service exposes; both as families, so
 * that the two sets can be compared.
 */
public final class RuleMetrics {
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new JsonMapper();

    /**
     * The families that any expression reads and that a healthy run exposes, whatever its traffic: all but those counters
     * that {@code born-late.csv} names, which exist from their first event on.
     *
     * @param prometheusRules folder of rule files, {@code *.yml}
     * @param dashboards      folder of Grafana dashboards, {@code *.json}
     */
    public static Set<String> referenced(Path prometheusRules, Path dashboards) throws IOException {
        Set<String> families = mentioned(prometheusRules, dashboards);
        families.removeAll(bornLate());
        return families;
    }

    /** All families that any expression reads; folders as for {@link #referenced}. */
    public static Set<String> mentioned(Path prometheusRules, Path dashboards) throws IOException {
        Set<String> families = new TreeSet<>();
        for (Path file : files(prometheusRules, ".yml")) {
            addExpressions(YAML.readTree(file.toFile()), families);
        }
        for (Path file : files(dashboards, ".json")) {
            addExpressions(JSON.readTree(file.toFile()), families);
        }
        return families;
    }

    /** The families of a text in Prometheus' exposition format, as {@code /q/metrics} answers it. */
    public static Set<String> exposed(String exposition) {
        Set<String> families = new TreeSet<>();
        exposition
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .map(PromQl::family)
                .forEach(families::add);
        return families;
    }

    /** Families that are exposed only once something special has happened. */
    static Set<String> bornLate() throws IOException {
        try (InputStream in = RuleMetrics.class.getResourceAsStream("born-late.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 2)[0])
                    .collect(Collectors.toSet());
        }
    }

    private static void addExpressions(JsonNode root, Set<String> families) {
        root.findValuesAsText("expr").forEach(expression -> families.addAll(PromQl.families(expression)));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IllegalArgumentException("no *" + ending + " under " + folder);
            }
            return files;
        }
    }

    private RuleMetrics() {}
}
