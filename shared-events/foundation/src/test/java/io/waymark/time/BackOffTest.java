package io.waymark.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pauses that shrink, overflow or agree with each other bring everybody back at once. */
class BackOffTest {
    private static final BackOff PAUSES = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(60));

    @Test
    void doublesUpToTheLongest() {
        assertThat(PAUSES.after(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(PAUSES.after(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(PAUSES.after(7)).isEqualTo(Duration.ofSeconds(60));
        assertThat(PAUSES.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(60));
        assertThat(PAUSES.after(0)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void chanceTakesAtMostHalfAway() {
        assertThat(BackOff.spread(Duration.ofSeconds(8), 0)).isEqualTo(Duration.ofSeconds(4));
        assertThat(BackOff.spread(Duration.ofSeconds(8), 0.5)).isEqualTo(Duration.ofSeconds(6));
        assertThat(PAUSES.jittered(4)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new BackOff(Duration.ZERO, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BackOff(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
