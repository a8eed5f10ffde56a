package io.waymark.e2e.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parser sees metrics and nothing else. */
class RuleMetricsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            a_gauge                                                                     ; a_gauge
            a_gauge > 1e6 and on (instance) another_gauge == bool 0                     ; a_gauge another_gauge
            sum by (job, le) (rate(x_seconds_bucket{uri="a_b_c"}[5m]))                  ; x_seconds
            rate(x_total[$__rate_interval]) / rate(x_count{a='}b'}[5m] offset 1h)       ; x
            sum(rate(e_total{outcome=~"4..|5.."}[5m])) without (le) or vector(0)        ; e
            histogram_quantile(0.99, sum(rate(h_seconds_bucket[1m])) by (le)) * 1000    ; h_seconds
            max_over_time(lag:sum[10m:1m]) unless on() up                               ; lag:sum
            """)
    void findsTheFamilies(String expression, String families) {
        assertThat(PromQl.families(expression)).isEqualTo(Set.of(families.split(" ")));
    }

    @Test
    void readsRulesAndDashboards() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Path dashboards = Files.createDirectory(folder.resolve("dashboards"));
        Files.writeString(rules.resolve("a.yml"), """
                groups:
                  - name: a
                    rules:
                      - alert: TooMany
                        expr: rate(many_total[5m]) > 1
                """);
        Files.writeString(dashboards.resolve("b.json"), """
                {"panels": [{"targets": [{"expr": "depth"}]}, {"panels": [{"targets": [{"expr": "t_seconds_sum"}]}]}]}""");

        assertThat(RuleMetrics.referenced(rules, dashboards)).containsExactly("depth", "many", "t_seconds");
    }

    @Test
    void refusesAFolderWithoutFiles() {
        assertThatThrownBy(() -> RuleMetrics.referenced(folder, folder)).hasMessageContaining("no *.yml");
    }

    @Test
    void readsAnExposition() {
        assertThat(RuleMetrics.exposed("""
                # HELP t_seconds how long
                # TYPE t_seconds histogram
                t_seconds_bucket{le="0.1",uri="/a b"} 3
                t_seconds_count 3
                many_total{kind="x"} 1.0
                depth 4.0
                """)).containsExactly("depth", "many", "t_seconds");
    }
}
