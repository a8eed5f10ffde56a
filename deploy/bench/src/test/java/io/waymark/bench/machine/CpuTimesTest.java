package io.waymark.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpuTimesTest {

    @Test
    void timesOfTheProcessAndOfItsEndedChildrenAreAdded() {
        String stat = "42 (a name) with) S 1 42 42 0 -1 4194560 9 8 7 6 150 25 10 5 20 0 1 0 100 0 0";

        assertThat(CpuTimes.seconds(stat)).isEqualTo(1.9);
    }
}
