package io.waymark.tracking.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.http.HttpAnswer;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What interfaces write into Retry-After. */
class ThrottlingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7                             | PT7S
            0                             | PT1S
            999999999                     | PT6H
            Fri, 20 Nov 2026 10:02:00 GMT | PT2M
            Fri, 20 Nov 2026 09:00:00 GMT | PT1S
            soon                          | PT30S
            """)
    void isReadWithinBounds(String value, Duration pause) {
        HttpHeaders headers = HttpHeaders.of(Map.of("retry-after", List.of(value)), (name, one) -> true);

        assertThat(Throttling.of(new HttpAnswer(429, headers, new byte[0]), NOW).retryAfter())
                .isEqualTo(pause);
    }

    @ParameterizedTest
    @CsvSource("PT30S")
    void isHalfAMinuteWhereNothingIsSaid(Duration pause) {
        assertThat(Throttling.of(new HttpAnswer(429, HttpHeaders.of(Map.of(), (name, one) -> true), new byte[0]), NOW)
                        .retryAfter())
                .isEqualTo(pause);
    }
}
