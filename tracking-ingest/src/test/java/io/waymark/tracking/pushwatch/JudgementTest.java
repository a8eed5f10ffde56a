package io.waymark.tracking.pushwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time in which nobody listened is no silence: a stop of ours, or a clock that jumps an hour either way. */
class JudgementTest {
    @ParameterizedTest
    @CsvSource({"PT30S, PT30S", "PT59S, PT59S", "PT1H, PT1M", "PT720H, PT1M", "PT-1H, PT0S"})
    void onlyTimeInWhichWeListenedCounts(Duration since, Duration listened) {
        assertThat(Judgement.listened(since, Duration.ofSeconds(30))).isEqualTo(listened);
    }
}
