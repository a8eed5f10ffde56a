package io.waymark.exceptions.measures.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts come to. */
class FiguresTest {

    @Test
    void countsOfSeveralDaysAndMerchantsAddUp() {
        Figures figures = new Figures(List.of(
                tally(Measure.OPENED, 0, 4),
                tally(Measure.OPENED, Spans.bucket(Duration.ofMinutes(10)), 6),
                tally(Measure.RESOLVED_BY_ITSELF, Spans.bucket(Duration.ofHours(1)), 3),
                tally(Measure.RESOLVED_BY_PERSON, Spans.bucket(Duration.ofDays(1)), 1),
                tally(Measure.WAYBILLS, 0, 30),
                tally(Measure.WAYBILLS, 0, 10),
                tally(Measure.TRACKED, 0, 34)));

        assertThat(figures.count(Measure.OPENED)).isEqualTo(10);
        assertThat(figures.resolved()).isEqualTo(4);
        assertThat(figures.resolvedByItself()).hasValue(0.75);
        assertThat(figures.perWaybill()).hasValue(0.25);
        assertThat(figures.tracked()).hasValue(0.85);
        assertThat(figures.timeToDetect().quantile(0.4)).hasValue(Duration.ZERO);
        assertThat(figures.timeToResolve().count()).isEqualTo(4);
    }

    @Test
    void ofNothingThereIsNoShare() {
        Figures figures = new Figures(List.of());

        assertThat(figures.count(Measure.OPENED)).isZero();
        assertThat(figures.resolvedByItself()).isEmpty();
        assertThat(figures.perWaybill()).isEmpty();
        assertThat(figures.tracked()).isEmpty();
        assertThat(figures.timeToAcknowledge().quantile(0.5)).isEmpty();
    }

    private static Tally tally(Measure measure, int bucket, long counted) {
        return new Tally(Dimension.CARRIER, "YTO", measure, bucket, counted);
    }
}
