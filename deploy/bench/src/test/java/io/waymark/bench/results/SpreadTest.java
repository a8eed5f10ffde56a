package io.waymark.bench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void theMedianIsInTheMiddle() {
        assertThat(new Spread(List.of(3.0, 1.0, 2.0)).median()).isEqualTo(2);
        assertThat(new Spread(List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
        assertThat(new Spread(List.of(7.0)).median()).isEqualTo(7);
    }

    @Test
    void theEndsAreKept() {
        Spread spread = new Spread(List.of(3.0, 1.0, 2.0));

        assertThat(spread.min()).isEqualTo(1);
        assertThat(spread.max()).isEqualTo(3);
    }

    @Test
    void noRunsGiveNoFigure() {
        assertThatThrownBy(() -> new Spread(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGoalIsReachedFromItsBoundOn() {
        assertThat(Goal.atLeast(1.0).isReachedBy(1.0)).isTrue();
        assertThat(Goal.atLeast(1.0).isReachedBy(0.999)).isFalse();
        assertThat(Goal.atMost(25).isReachedBy(25)).isTrue();
        assertThat(Goal.atMost(25).isReachedBy(25.1)).isFalse();
    }
}
