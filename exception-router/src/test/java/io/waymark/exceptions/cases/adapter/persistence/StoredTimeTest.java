package io.waymark.exceptions.cases.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:00:00.123456+00:00, 2026-11-20T08:00:00.123456Z",
        "2026-11-20T08:00:00+08:00,        2026-11-20T00:00:00Z",
        "1900-01-01T00:00:00+08:05:43,     1899-12-31T15:54:17Z",
        "10000-01-01T00:00:00+00:00,       +10000-01-01T00:00:00Z",
        "294276-12-31T23:59:59.999999+00:00, +294276-12-31T23:59:59.999999Z",
        "0001-02-03T00:00:00+00:00 BC,     0000-02-03T00:00:00Z",
        "4713-01-01T00:00:00+00:00 BC,     -4712-01-01T00:00:00Z",
        "infinity,                         +294276-12-31T23:59:59.999999Z",
        "-infinity,                        -4712-01-01T00:00:00Z"
    })
    void everyTimeThatIsStoredIsRead(String stored, Instant time) {
        assertThat(StoredTime.read(stored)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:00:00.123456789Z,   2026-11-20T08:00:00.123456+00:00",
        "9999-12-31T23:59:59.999999999Z,   9999-12-31T23:59:59.999999+00:00",
        "+10000-01-01T00:00:00Z,           10000-01-01T00:00:00+00:00",
        "0000-02-29T00:00:00Z,             0001-02-29T00:00:00+00:00 BC",
        "+1000000000-12-31T23:59:59.999999999Z, 294276-12-31T23:59:59.999999+00:00",
        "-1000000000-01-01T00:00:00Z,      4713-01-01T00:00:00+00:00 BC"
    })
    void whatIsWrittenIsWhatIsStored(Instant time, String stored) {
        assertThat(StoredTime.write(time)).isEqualTo(stored);
    }

    @Test
    void anythingElseIsNoTime() {
        assertThatThrownBy(() -> StoredTime.read("tomorrow")).isInstanceOf(DateTimeException.class);
    }
}
