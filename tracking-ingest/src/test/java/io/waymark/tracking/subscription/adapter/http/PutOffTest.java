package io.waymark.tracking.subscription.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code Retry-After} may look like. */
class PutOffTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void readsSecondsAndDates() {
        assertThat(PutOff.parse(" 120 ", NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(PutOff.parse("Sat, 21 Nov 2026 10:05:00 GMT", NOW)).isEqualTo(Duration.ofMinutes(5));
        assertThat(PutOff.parse("Sat, 21 Nov 2026 09:00:00 GMT", NOW)).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999", "٣", "2026-11-21T10:05:00Z"})
    void ignoresWhatIsNeither(String header) {
        assertThat(PutOff.parse(header, NOW)).isNull();
    }
}
