package io.waymark.tracking.provider.kuaidi100;

import static io.waymark.tracking.provider.kuaidi100.Posted.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.tracking.provider.PushReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Kuaidi100 does not document is refused, and the refusal says where. */
class Kuaidi100MalformedTest {
    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400 status",
                "null | 400 body",
                "[] | 400 line 1, column 1",
                "{ | 400 line 1, column 2",
                "{\"status\":{}} | 400 status",
                "{\"status\":\"polling\"} | 400 lastResult",
                "{\"status\":\"polling\",\"lastResult\":[]} | 400 lastResult",
                "{\"status\":\"polling\",\"lastResult\":{}} | 400 lastResult.nu",
                "{\"status\":\"polling\",\"lastResult\":{\"nu\":\"1\"}} | 400 lastResult.com",
                "{\"status\":\"polling\",\"lastResult\":{\"com\":\"ems\",\"nu\":[1]}} | 400 lastResult.nu",
                "{\"status\":\"polling\",\"lastResult\":{\"com\":\"ems\",\"nu\":\"1\",\"data\":{}}} | lastResult.data",
                "{\"status\":\"polling\",\"lastResult\":{\"com\":\"ems\",\"nu\":\"1\",\"data\":[null]}} | lastResult.data[0]",
                "{\"status\":\"polling\",\"lastResult\":{\"com\":\"ems\",\"nu\":\"1\",\"data\":[{}]}} | lastResult.data[0].time",
                "{\"status\":\"polling\",\"lastResult\":{\"com\":\"ems\",\"nu\":\"1\",\"data\":[{\"ftime\":\"now\"}]}} | lastResult.data[0].ftime",
                "{\"status\":\"polling\",\"lastResult\":{\"com\":\"ems\",\"nu\":\"1\",\"data\":[{\"time\":\"now\"}]}} | lastResult.data[0].time",
                "{\"status\":\"polling\",\"lastResult\":{\"com\":\"ems\",\"nu\":\"1\",\"data\":[{\"ftime\":\"2026-13-01 10:00:00\"}]}} | lastResult.data[0].ftime",
                "{\"status\":\"polling\",\"lastResult\":{\"com\":\"ems\",\"nu\":\"1\",\"data\":[{\"context\":{}}]}} | lastResult.data[0].context",
                "{\"status\":\"polling\",\"lastResult\":{\"com\":\"ems\",\"nu\":\"1\\u0000\"}} | 400 lastResult.nu",
                "{\"status\":\"polling\",\"status\":\"polling\"} | 400 line 1, column",
                "{\"status\":\"polling\",\"lastResult\":{\"com\":\"ems\",\"nu\":\"1\"},\"destResult\":{\"com\":\"usps\",\"nu\":\"2\",\"data\":[{}]}} | destResult.data[0].time",
            })
    void thePlaceOfTheFaultIsNamed(String param, String where) throws Exception {
        assertThat(PushReading.fault(() -> parse(param))).startsWith(where);
    }

    @Test
    void aFormWithoutItsParamIsRefused() {
        assertThatThrownBy(() ->
                        Posted.open("sign=1".getBytes(StandardCharsets.UTF_8)).parse())
                .hasMessage("param is missing");
        assertThatThrownBy(() -> Posted.open("param=%zz".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("percent");
        assertThatThrownBy(() -> Posted.open("param=%ff".getBytes(StandardCharsets.UTF_8))
                        .parse())
                .hasMessage("line 1, column 3 cannot be read as the documented JSON");
    }

    @Test
    void depthIsBounded() {
        assertThatThrownBy(() -> parse("{\"x\":".repeat(2_000))).isInstanceOf(MalformedPushException.class);
        assertThatThrownBy(() -> parse("[".repeat(100_000))).isInstanceOf(MalformedPushException.class);
    }
}
