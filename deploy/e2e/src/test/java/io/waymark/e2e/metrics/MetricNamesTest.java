package io.waymark.e2e.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each of our metrics that an alert or a dashboard reads is spelled in a service's code. It needs no running service, so it
 * also covers counters that are born only when something goes wrong.
 */
class MetricNamesTest {
    private static final Path ROOT = Path.of(System.getProperty("waymark.root"));
    private static final Pattern SPELLED = Pattern.compile("\"(waymark[._][a-z][a-z_.]*)\"");

    @Test
    void everyMetricThatIsReadIsSpelledSomewhere() throws IOException {
        Set<String> spelled = spelled();

        Set<String> read = RuleMetrics.mentioned(
                ROOT.resolve("deploy/prometheus/rules"), ROOT.resolve("deploy/grafana/dashboards"));

        assertThat(read)
                .filteredOn(family -> family.startsWith("waymark_"))
                .hasSizeGreaterThan(20)
                .allSatisfy(family -> assertThat(spelled).containsAnyOf(family, withoutUnit(family)));
    }

    @Test
    void everyMetricThatIsBornLateIsReadSomewhere() throws IOException {
        assertThat(RuleMetrics.mentioned(
                        ROOT.resolve("deploy/prometheus/rules"), ROOT.resolve("deploy/grafana/dashboards")))
                .containsAll(RuleMetrics.bornLate());
    }

    /** A registry adds the unit to a timer's name. */
    private static String withoutUnit(String family) {
        return family.replaceFirst("_seconds$", "");
    }

    private static Set<String> spelled() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : sources()) {
            Matcher literals = SPELLED.matcher(Files.readString(file));
            while (literals.find()) {
                names.add(literals.group(1).replace('.', '_'));
            }
        }
        return names;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().matches(".*/src/main/java/.*\\.java"))
                    .toList();
        }
    }
}
