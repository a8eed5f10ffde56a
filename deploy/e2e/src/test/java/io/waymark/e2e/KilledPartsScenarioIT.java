package io.waymark.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waymark.local.Caretaker;
import io.waymark.local.Suite;
import io.waymark.local.scenario.Report;
import io.waymark.local.settings.ServiceName;
import io.waymark.sandbox.psp.PspAnswer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The whole loop while every service and the broker are killed once in the middle of their work. The services come back with
 * a new key for personal data, under which everything stands in the end; one of them and the broker are brought back by the
 * caretaker. One play bears all of it: what each kill must not cost is judged at its end, whichever kill it was.
 */
@ExtendWith(RunningSuite.class)
class KilledPartsScenarioIT {
    private final List<String> news = new ArrayList<>();

    @Test
    void loseNothingAndDoNothingTwice(Suite suite) {
        Caretaker caretaker = suite.caretaker(news::add);
        int bookedBefore = suite.carriers().bookings("YTO").size();
        int provenBefore = suite.psp().given(PspAnswer.SUCCESS);
        PlayedScenario scenario = PlayedScenario.start(suite, 2);
        scenario.awaitMoment(
                "orders are being booked",
                () -> suite.carriers().bookings("YTO").size() > bookedBefore + 10);
        suite.replaceKey();
        killAndRestart(suite, ServiceName.ORDER);
        scenario.awaitStep("telling journeys");
        killAndRestart(suite, ServiceName.TRACKING);
        suite.kill(ServiceName.EXCEPTIONS);
        awaitReturn(scenario, caretaker, "exception-router");
        scenario.awaitMoment(
                "proofs are being uploaded", () -> suite.psp().given(PspAnswer.SUCCESS) > provenBefore + 3);
        killAndRestart(suite, ServiceName.RECONCILIATION);
        suite.killBroker();
        awaitReturn(scenario, caretaker, "kafka");
        Report report = scenario.report();
        report.print(System.out);
        assertThat(report.failures()).isEmpty();
        assertThat(suite.firstDeath()).isEmpty();
        assertThat(news)
                .filteredOn(line -> line.contains("it is started again"))
                .hasSize(2);
        await("all parties stand under the new key")
                .atMost(Duration.ofSeconds(30))
                .until(() -> keysOfParties(suite) == 1);
    }

    private static void killAndRestart(Suite suite, ServiceName service) {
        suite.kill(service);
        suite.restart(service);
    }

    private void awaitReturn(PlayedScenario scenario, Caretaker caretaker, String name) {
        scenario.awaitMoment(name + " is back", () -> {
            caretaker.look();
            return news.contains(name + " is ready again");
        });
    }

    /** Under how many keys the parties of orders stand: the number of a key follows the version of a cipher text. */
    private static int keysOfParties(Suite suite) throws SQLException {
        try (Connection connection = suite.postgres().connect(ServiceName.ORDER.database());
                Statement statement = connection.createStatement();
                ResultSet keys = statement.executeQuery(
                        "SELECT count(DISTINCT substring(parties FROM 1 FOR 5)) FROM customer_order")) {
            keys.next();
            return keys.getInt(1);
        }
    }
}
