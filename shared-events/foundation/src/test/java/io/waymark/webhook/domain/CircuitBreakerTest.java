package io.waymark.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.webhook.domain.Outcome.Fault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The breaker of an endpoint, and who hears of it when. */
class CircuitBreakerTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final CircuitBreaker BREAKER =
            new CircuitBreaker(5, Duration.ofSeconds(30), Duration.ofMinutes(2), 3);
    private static final Outcome FAILED = new Outcome.Failed(500, Fault.STATUS, null);

    private static EndpointHealth failed(EndpointHealth health, int times, Instant at) {
        EndpointHealth after = health;
        for (int i = 0; i < times; i++) {
            after = BREAKER.after(after, FAILED, Duration.ZERO, at);
        }
        return after;
    }

    @Test
    void theThirdFailureInARowIsReported() {
        assertThat(failed(EndpointHealth.GOOD, 2, NOW).reported()).isFalse();
        assertThat(failed(EndpointHealth.GOOD, 3, NOW).reported()).isTrue();
    }

    @Test
    void aSuccessEndsTheRow() {
        EndpointHealth mended =
                BREAKER.after(failed(EndpointHealth.GOOD, 7, NOW), new Outcome.Taken(200), Duration.ZERO, NOW);

        assertThat(mended).isEqualTo(EndpointHealth.GOOD);
        assertThat(failed(
                                BREAKER.after(
                                        failed(EndpointHealth.GOOD, 2, NOW),
                                        new Outcome.Taken(204),
                                        Duration.ZERO,
                                        NOW),
                                2,
                                NOW)
                        .reported())
                .isFalse();
    }

    @Test
    void theFifthFailureOpensTheBreakerAndEachProbeThatFailsDoublesItsRest() {
        assertThat(failed(EndpointHealth.GOOD, 4, NOW).restsUntil()).isNull();
        EndpointHealth open = failed(EndpointHealth.GOOD, 5, NOW);
        assertThat(open.restsUntil()).isEqualTo(NOW.plusSeconds(30));
        EndpointHealth probed = failed(open, 1, NOW.plusSeconds(31));
        assertThat(probed.restsUntil()).isEqualTo(NOW.plusSeconds(31 + 60));
        EndpointHealth longest = failed(failed(probed, 1, NOW.plusSeconds(100)), 1, NOW.plusSeconds(1_000));
        assertThat(longest.restsUntil()).isEqualTo(NOW.plusSeconds(1_000 + 120));
    }

    @Test
    void attemptsThatWereUnderWayDoNotOpenItFurther() {
        assertThat(failed(EndpointHealth.GOOD, 12, NOW).restsUntil()).isEqualTo(NOW.plusSeconds(30));
    }

    @Test
    void anEndpointThatAsksForRestGetsItAtOnce() {
        EndpointHealth put = BREAKER.after(EndpointHealth.GOOD, FAILED, Duration.ofSeconds(90), NOW);

        assertThat(put.restsUntil()).isEqualTo(NOW.plusSeconds(90));
        assertThat(put.reported()).isFalse();
    }

    @Test
    void anEndpointThatIsGoneIsReportedAtOnce() {
        EndpointHealth gone = BREAKER.after(EndpointHealth.GOOD, new Outcome.Gone(410), Duration.ZERO, NOW);

        assertThat(gone.gone()).isTrue();
        assertThat(gone.reported()).isTrue();
    }
}
