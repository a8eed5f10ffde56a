package io.waymark.tracking.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that a spreadsheet opens as a table. */
class PerformanceCsvTest {
    @Test
    void aRowIsWrittenInTheOrderOfItsHeader() {
        assertThat(PerformanceCsv.of(List.of(row("YTO"))).lines())
                .containsExactly(
                        "carrier,service,lane,day,volume,delivered,transit_p50_hours,transit_p90_hours,transit_p95_hours,"
                                + "on_time_rate,estimated,exception_rate,first_attempt_rate",
                        "YTO,,CN-US,2026-11-20,4,2,48.1,,,0.5000,2,,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void noCellIsTakenForAFormula(String carrier) {
        assertThat(PerformanceCsv.of(List.of(row(carrier)))).containsPattern("(?m)^\"?'");
    }

    private static PerformanceView row(String carrier) {
        return new PerformanceView(
                carrier,
                null,
                "CN-US",
                LocalDate.parse("2026-11-20"),
                4,
                2,
                new BigDecimal("48.1"),
                null,
                null,
                new BigDecimal("0.5000"),
                2,
                null,
                null);
    }
}
