package io.waymark.tracking.subscription.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tracking.subscription.domain.Outcome.Fault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The breaker of an endpoint, and who hears of it when. */
class HealthTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Health.Limits LIMITS = new Health.Limits(5, Duration.ofSeconds(30), Duration.ofMinutes(2), 3);
    private static final Outcome FAILED = new Outcome.Failed(500, Fault.STATUS, null);

    private static Health failed(Health health, int times, Instant at) {
        Health after = health;
        for (int i = 0; i < times; i++) {
            after = after.after(FAILED, Duration.ZERO, LIMITS, at);
        }
        return after;
    }

    @Test
    void theThirdFailureInARowIsTold() {
        assertThat(failed(Health.GOOD, 2, NOW).told()).isFalse();
        assertThat(failed(Health.GOOD, 3, NOW).told()).isTrue();
    }

    @Test
    void aSuccessEndsTheRow() {
        Health mended = failed(Health.GOOD, 7, NOW).after(new Outcome.Taken(200), Duration.ZERO, LIMITS, NOW);

        assertThat(mended).isEqualTo(Health.GOOD);
        assertThat(failed(failed(Health.GOOD, 2, NOW).after(new Outcome.Taken(204), Duration.ZERO, LIMITS, NOW), 2, NOW)
                        .told())
                .isFalse();
    }

    @Test
    void theFifthFailureOpensTheBreakerAndEachProbeThatFailsDoublesItsRest() {
        assertThat(failed(Health.GOOD, 4, NOW).restsUntil()).isNull();
        Health open = failed(Health.GOOD, 5, NOW);
        assertThat(open.restsUntil()).isEqualTo(NOW.plusSeconds(30));
        Health probed = failed(open, 1, NOW.plusSeconds(31));
        assertThat(probed.restsUntil()).isEqualTo(NOW.plusSeconds(31 + 60));
        Health longest = failed(failed(probed, 1, NOW.plusSeconds(100)), 1, NOW.plusSeconds(1_000));
        assertThat(longest.restsUntil()).isEqualTo(NOW.plusSeconds(1_000 + 120));
    }

    @Test
    void attemptsThatWereUnderWayDoNotOpenItFurther() {
        assertThat(failed(Health.GOOD, 12, NOW).restsUntil()).isEqualTo(NOW.plusSeconds(30));
    }

    @Test
    void anEndpointThatAsksForRestGetsItAtOnce() {
        Health put = Health.GOOD.after(FAILED, Duration.ofSeconds(90), LIMITS, NOW);

        assertThat(put.restsUntil()).isEqualTo(NOW.plusSeconds(90));
        assertThat(put.told()).isFalse();
    }

    @Test
    void anEndpointThatIsGoneIsToldAtOnce() {
        Health gone = Health.GOOD.after(new Outcome.Gone(410), Duration.ZERO, LIMITS, NOW);

        assertThat(gone.gone()).isTrue();
        assertThat(gone.told()).isTrue();
    }
}
