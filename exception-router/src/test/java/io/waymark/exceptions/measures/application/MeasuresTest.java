package io.waymark.exceptions.measures.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.measures.application.Measures.Line;
import io.waymark.exceptions.measures.domain.Dimension;
import io.waymark.exceptions.measures.domain.Measure;
import io.waymark.exceptions.measures.domain.Tally;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How counts become lines. */
class MeasuresTest {
    private static final List<Tally> COUNTED = List.of(
            new Tally(Dimension.CODE, "LOST", Measure.OPENED, 0, 1),
            new Tally(Dimension.CODE, "HELD", Measure.OPENED, 0, 3),
            new Tally(Dimension.CARRIER, "YTO", Measure.OPENED, 0, 4),
            new Tally(Dimension.CARRIER, "YTO", Measure.WAYBILLS, 0, 30),
            new Tally(Dimension.CARRIER, "SF", Measure.WAYBILLS, 0, 10),
            new Tally(Dimension.CARRIER, "SF", Measure.TRACKED, 0, 10));

    @Test
    void aCarrierIsComparedWithItsOwnWaybills() {
        Measures measures = Measures.of(Dimension.CARRIER, COUNTED);

        assertThat(measures.lines()).extracting(Line::value).containsExactly("YTO", "SF");
        assertThat(measures.lines().getFirst().figures().count(Measure.WAYBILLS))
                .isEqualTo(30);
        assertThat(measures.lines().getLast().figures().tracked()).hasValue(1.0);
        assertThat(measures.total().perWaybill()).hasValue(0.1);
    }

    @Test
    void aClassIsComparedWithAllWaybills() {
        Measures measures = Measures.of(Dimension.CODE, COUNTED);

        assertThat(measures.lines()).extracting(Line::value).containsExactly("HELD", "LOST");
        assertThat(measures.lines().getFirst().figures().perWaybill()).hasValue(0.075);
        assertThat(measures.total().count(Measure.OPENED)).isEqualTo(4);
        assertThat(measures.total().count(Measure.WAYBILLS)).isEqualTo(40);
    }
}
