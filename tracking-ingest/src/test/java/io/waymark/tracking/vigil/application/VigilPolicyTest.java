package io.waymark.tracking.vigil.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tracking.vigil.domain.Limits;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time in which nobody listened is no silence: a stop of ours, or a clock that jumps an hour either way. */
class VigilPolicyTest {
    private static final VigilPolicy POLICY = new VigilPolicy(
            Duration.ofSeconds(30),
            new Limits(20, Duration.ofMinutes(30), 2, 50, 0.01, 0.005, 200, 5, Duration.ofMinutes(10)));

    @ParameterizedTest
    @CsvSource({"PT30S, PT30S", "PT59S, PT59S", "PT1H, PT1M", "PT720H, PT1M", "PT-1H, PT0S"})
    void onlyTimeInWhichWeListenedCounts(Duration since, Duration listened) {
        assertThat(POLICY.listened(since)).isEqualTo(listened);
    }
}
