package io.waymark.delivery.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** A parked event must come back with every header, also those that are no text. */
class HeaderBytesTest {
    @Test
    void whatIsWrittenIsReadBack() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_id", new byte[] {'1'});
        headers.add("ce_id", new byte[] {'2'});
        headers.add("binary", new byte[] {0, -1, -128});
        headers.add("empty", new byte[0]);
        headers.add("none", null);

        assertThat(HeaderBytes.read(HeaderBytes.write(headers))).isEqualTo(headers);
    }
}
