package io.waymark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.e2e.contract.ContractCheck;
import io.waymark.e2e.metrics.RuleMetrics;
import io.waymark.events.EventTypes;
import io.waymark.local.Suite;
import io.waymark.local.scenario.Report;
import io.waymark.local.settings.ServiceName;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.RepositoryRoot;
import io.waymark.testkit.TopicProbe;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole loop on an ordinary day: partners fail now and then, the suite's own processes do not. */
@ExtendWith(RunningSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoopScenarioIT {
    private final Suite suite;
    private final Report report;

    LoopScenarioIT(Suite suite) {
        this.suite = suite;
        this.report = PlayedScenario.start(suite, 1).report();
    }

    @BeforeAll
    void show() {
        report.print(System.out);
    }

    @Test
    void bringsEveryOrderToItsEnd() {
        assertThat(report.failures()).isEmpty();
        assertThat(suite.firstDeath()).isEmpty();
    }

    @Test
    void publishesOnlyWhatTheContractSays() {
        Set<String> topics = new TreeSet<>();
        EventTypes.ALL.forEach(type -> topics.add(type.topic()));
        Set<String> faults = new TreeSet<>();
        for (String topic : topics) {
            try (TopicProbe probe = TopicProbe.fromBeginning(suite.bootstrapServers(), topic)) {
                List<ProbedRecord> records = probe.all();
                assertThat(records).as(topic).isNotEmpty();
                for (ProbedRecord record : records) {
                    ContractCheck.faults(record).forEach(fault -> faults.add(topic + ": " + fault));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void exposesEveryMetricThatAlertsAndDashboardsAskFor() throws IOException, InterruptedException {
        Set<String> exposed = new HashSet<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (ServiceName service : ServiceName.values()) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(suite.address(service) + "/q/metrics"))
                        .header("Accept", "text/plain")
                        .build();
                exposed.addAll(RuleMetrics.exposed(
                        http.send(request, BodyHandlers.ofString()).body()));
            }
        }
        Path deploy = RepositoryRoot.find().resolve("deploy");
        assertThat(RuleMetrics.referenced(deploy.resolve("prometheus/rules"), deploy.resolve("grafana/dashboards")))
                .allSatisfy(family -> assertThat(exposed).contains(family));
    }
}
