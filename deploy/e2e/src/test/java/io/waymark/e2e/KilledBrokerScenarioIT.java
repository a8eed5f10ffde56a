package io.waymark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.local.Suite;
import io.waymark.local.scenario.Report;
import io.waymark.sandbox.psp.PspAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole loop while the broker is killed in the middle of it and comes back over its data. */
@ExtendWith(RunningSuite.class)
class KilledBrokerScenarioIT {
    @Test
    void loseNothingAndDoNothingTwice(Suite suite) {
        int provenBefore = suite.psp().given(PspAnswer.SUCCESS);
        PlayedScenario scenario = PlayedScenario.start(suite, 3);
        scenario.awaitStep("telling journeys");
        scenario.awaitMoment(
                "proofs are being uploaded", () -> suite.psp().given(PspAnswer.SUCCESS) > provenBefore + 3);
        suite.killBroker();
        suite.restartBroker();
        Report report = scenario.report();
        report.print(System.out);
        assertThat(report.failures()).isEmpty();
        assertThat(suite.firstDeath()).isEmpty();
    }
}
