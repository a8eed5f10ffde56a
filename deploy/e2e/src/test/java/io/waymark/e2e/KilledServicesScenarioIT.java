package io.waymark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.local.Suite;
import io.waymark.local.scenario.Report;
import io.waymark.local.settings.ServiceName;
import io.waymark.sandbox.psp.PspAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole loop while every service is killed once in the middle of its work and started again. */
@ExtendWith(RunningSuite.class)
class KilledServicesScenarioIT {
    @Test
    void loseNothingAndDoNothingTwice(Suite suite) {
        int bookedBefore = suite.carriers().bookings("YTO").size();
        int provenBefore = suite.psp().given(PspAnswer.SUCCESS);
        PlayedScenario scenario = PlayedScenario.start(suite, 2);
        scenario.awaitMoment(
                "orders are being booked",
                () -> suite.carriers().bookings("YTO").size() > bookedBefore + 10);
        killAndRestart(suite, ServiceName.ORDER);
        scenario.awaitStep("telling journeys");
        killAndRestart(suite, ServiceName.TRACKING);
        killAndRestart(suite, ServiceName.EXCEPTIONS);
        scenario.awaitMoment(
                "proofs are being uploaded", () -> suite.psp().given(PspAnswer.SUCCESS) > provenBefore + 3);
        killAndRestart(suite, ServiceName.RECONCILIATION);
        Report report = scenario.report();
        report.print(System.out);
        assertThat(report.failures()).isEmpty();
    }

    private static void killAndRestart(Suite suite, ServiceName service) {
        suite.kill(service);
        suite.restart(service);
    }
}
