package io.waymark.exceptions.measures.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantiles of many lengths of time, from a handful of counts. */
class SpansTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aQuantileIsAsNearAsPromised(long seed) {
        long[] seconds =
                new Random(seed).longs(1 + 37 * seed, 1, 3_000_000).sorted().toArray();
        Spans spans = spans(seconds);

        for (double share : new double[] {0.1, 0.5, 0.9, 1}) {
            long exact = seconds[(int) Math.ceil(share * seconds.length) - 1];
            assertThat(spans.quantile(share).orElseThrow().toMillis() / 1000.0)
                    .isCloseTo((double) exact, within(exact * Spans.RELATIVE_ERROR + 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"-PT5S, 0", "PT0.9S, 0", "PT1S, 1", "PT1.9S, 1", "PT2S, 8"})
    void shortAndNegativeLengthsHaveBuckets(Duration length, int bucket) {
        assertThat(Spans.bucket(length)).isEqualTo(bucket);
    }

    @Test
    void theLongestLengthThatThereIsFitsAColumn() {
        assertThat(Spans.bucket(Duration.ofDays(365L * 300_000))).isLessThan(Short.MAX_VALUE);
    }

    @Test
    void ofNothingThereIsNoQuantile() {
        assertThat(new Spans(Map.of()).quantile(0.5)).isEmpty();
    }

    private static Spans spans(long... seconds) {
        return new Spans(LongStream.of(seconds)
                .mapToObj(Duration::ofSeconds)
                .map(Spans::bucket)
                .collect(Collectors.groupingBy(bucket -> bucket, Collectors.counting())));
    }
}
