package io.waymark.exceptions.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {

    @ParameterizedTest
    @CsvSource({
        // Monday; over a weekend; from Friday night; a start at the weekend counts from Monday morning.
        "2026-11-16T10:00:00Z, 3, 2026-11-19T10:00:00Z",
        "2026-11-19T10:00:00Z, 3, 2026-11-24T10:00:00Z",
        "2026-11-20T23:59:59Z, 1, 2026-11-23T23:59:59Z",
        "2026-11-21T12:00:00Z, 3, 2026-11-26T00:00:00Z",
        "2026-11-22T23:00:00Z, 0, 2026-11-23T00:00:00Z",
        "2026-11-16T10:00:00Z, 5, 2026-11-23T10:00:00Z",
        "2026-11-16T10:00:00Z, 10, 2026-11-30T10:00:00Z",
    })
    void weekendsDoNotCount(Instant start, int days, Instant expected) {
        assertThat(BusinessDays.after(start, days)).isEqualTo(expected);
    }
}
