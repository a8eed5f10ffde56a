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
import io.waymark.testkit.servers.PostgresServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The whole loop on an ordinary day, with TLS everywhere and a broker that refuses what was not granted: partners fail now and
 * then, the suite's own processes do not.
 */
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
            try (TopicProbe probe = TopicProbe.fromBeginning(suite.kafkaOperator(), topic)) {
                List<ProbedRecord> records = probe.all();
                assertThat(records).as(topic).isNotEmpty();
                for (ProbedRecord record : records) {
                    ContractCheck.faults(record).forEach(fault -> faults.add(topic + ": " + fault));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** The relays' connections, which read the log, are among them. */
    @Test
    void talksToTheDatabaseOverTlsAlone() throws SQLException {
        Map<String, Long> encrypted = new HashMap<>();
        try (Connection connection = suite.postgres().connect(PostgresServer.ADMIN_DATABASE);
                Statement statement = connection.createStatement();
                ResultSet kinds = statement.executeQuery("""
                        SELECT backend_type, ssl, count(*) FROM pg_stat_activity JOIN pg_stat_ssl USING (pid)
                        WHERE backend_type IN ('client backend', 'walsender') GROUP BY backend_type, ssl""")) {
            while (kinds.next()) {
                assertThat(kinds.getBoolean(2)).as(kinds.getString(1)).isTrue();
                encrypted.put(kinds.getString(1), kinds.getLong(3));
            }
        }
        assertThat(encrypted).containsEntry("walsender", 4L);
        assertThat(encrypted.get("client backend")).isGreaterThan(8);
    }

    @Test
    void exposesEveryMetricThatAlertsAndDashboardsAskFor() throws IOException, InterruptedException {
        Set<String> exposed = new HashSet<>();
        try (HttpClient http = suite.http().build()) {
            for (ServiceName service : ServiceName.values()) {
                HttpRequest request = HttpRequest.newBuilder(
                                suite.management(service).resolve("/q/metrics"))
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
