package io.waymark.tracking.performance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Percentiles out of buckets are as exact as they claim. */
class TransitTimesTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyPercentileIsWithinTheErrorThatIsStated(long seed) {
        Random random = new Random(seed);
        long[] minutes = LongStream.range(0, 5_000)
                .map(i -> 10 + (long) (random.nextDouble() * random.nextDouble() * 60 * 24 * 90))
                .sorted()
                .toArray();

        TransitTimes times = counted(minutes);

        for (double share : new double[] {0.01, 0.5, 0.9, 0.95, 0.99, 1}) {
            double exact = minutes[(int) Math.ceil(share * minutes.length) - 1] / 60.0;
            assertThat(times.hours(share)).isCloseTo(exact, withinPercentage(2.0001));
        }
    }

    @Test
    void whatIsOutOfRangeCountsAsItsEnd() {
        assertThat(TransitTimes.bucketOf(Duration.ofHours(-5))).isZero();
        assertThat(TransitTimes.bucketOf(Duration.ofDays(4_000))).isEqualTo(TransitTimes.buckets() - 1);
    }

    @Test
    void nothingCountedHasNoPercentile() {
        assertThat(new TransitTimes(List.of()).hours(0.5)).isNull();
        assertThat(new TransitTimes(List.of(0L, 0L)).hours(0.5)).isNull();
    }

    private static TransitTimes counted(long[] minutes) {
        Long[] counts = new Long[TransitTimes.buckets()];
        Arrays.fill(counts, 0L);
        for (long one : minutes) {
            counts[TransitTimes.bucketOf(Duration.ofMinutes(one))]++;
        }
        return new TransitTimes(List.of(counts));
    }
}
