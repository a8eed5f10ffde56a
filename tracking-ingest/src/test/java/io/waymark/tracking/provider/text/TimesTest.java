package io.waymark.tracking.provider.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.UnreadableKind;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are read as the examples of all providers write them. */
class TimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-24 08:05:37            | 2026-11-24T08:05:37+01:00
            2026/11/24 08:05:37            | 2026-11-24T08:05:37+01:00
            2026/1/4 8:05                  | 2026-01-04T08:05+01:00
            2026.11.24 08:05               | 2026-11-24T08:05+01:00
            2026年11月24日 08时05分37秒      | 2026-11-24T08:05:37+01:00
            2026年11月24日 08:05            | 2026-11-24T08:05+01:00
            ２０２６-11-24　08：05：37        | 2026-11-24T08:05:37+01:00
            2026-11-24                     | 2026-11-24T00:00+01:00
            2026-07-24T08:05               | 2026-07-24T08:05+02:00
            2026-11-24T08:05:37Z           | 2026-11-24T08:05:37Z
            2026-11-24t08:05:37z           | 2026-11-24T08:05:37Z
            2026-11-24T08:05:37.123456789Z | 2026-11-24T08:05:37.123456Z
            2026-11-24T08:05:37+0800       | 2026-11-24T08:05:37+08:00
            2026-11-24T08:05:37+08         | 2026-11-24T08:05:37+08:00
            2026-11-24 08:05:37 -05:30     | 2026-11-24T08:05:37-05:30
            2026-11-24 08:05:37 UTC        | 2026-11-24T08:05:37Z
            2026-11-24 08:05:37 GMT+8      | 2026-11-24T08:05:37+08:00
            2026-11-24 8:05 PM             | 2026-11-24T20:05+01:00
            2026-11-24 12:05 a.m.          | 2026-11-24T00:05+01:00
            2026-11-24 24:00:00            | 2026-11-25T00:00+01:00
            20261124                       | 2026-11-24T00:00+01:00
            20261124080537                 | 2026-11-24T08:05:37+01:00
            202611240805                   | 2026-11-24T08:05+01:00
            20261124T080537Z               | 2026-11-24T08:05:37Z
            20261124 080537                | 2026-11-24T08:05:37+01:00
            1795507537                     | 2026-11-24T08:05:37Z
            1795507537123                  | 2026-11-24T08:05:37.123Z
            1970-01-01 00:00:00            | 1970-01-01T00:00+01:00
            0001-01-01T00:00:00Z           | 0001-01-01T00:00Z
            9999-12-31T23:59:59Z           | 9999-12-31T23:59:59Z
            2026-03-29 02:30:00            | 2026-03-29T03:30+02:00
            2026-10-25 02:30:00            | 2026-10-25T02:30+02:00
            """)
    void isRead(String text, String moment) throws MalformedPushException {
        assertThat(Times.moment(text, BERLIN, "time")).isEqualTo(OffsetDateTime.parse(moment));
        assertThat(Times.moment(" " + text + " ", BERLIN, "time").getOffset())
                .isEqualTo(OffsetDateTime.parse(moment).getOffset());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday", "11/24/2026 08:05", "24.11.2026", "2026-13-01", "2026-02-30", "2026-11-24 25:00",
                        "2026-11-24 08:60",
                "08:05", "2026-11-24T08:05:37+99:99", "2026-11-24 08:05:37 CET", "12345", "2026-11-24 13:05:61", "--",
                        "1e10"
            })
    void isNoTime(String text) {
        assertThatExceptionOfType(MalformedPushException.class)
                .isThrownBy(() -> Times.moment(text, BERLIN, "events[0].time"))
                .satisfies(refused -> {
                    assertThat(refused.kind()).isEqualTo(UnreadableKind.TIME);
                    assertThat(refused.where()).isEqualTo("events[0].time");
                });
    }

    @ParameterizedTest
    @CsvSource({"14:05,14:05", "02:05 PM,14:05", "2:05 pm,14:05", "12:00 AM,00:00", "140537,14:05:37", "1405,14:05"})
    void isATimeOfDay(String text, LocalTime time) throws MalformedPushException {
        assertThat(Times.timeOfDay(text, "time")).isEqualTo(time);
    }
}
