package io.waymark.tracking.ingest.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A sender cannot choose its address by writing a header; a trusted proxy can. */
class SenderAddressTest {
    private final SenderAddress addresses = new SenderAddress(List.of("10.0.0.0/8", "::1"));

    @Test
    void aStrangersHeaderCountsForNothing() {
        assertThat(addresses.of("203.0.113.9", "10.1.1.1")).isEqualTo("203.0.113.9");
        assertThat(addresses.of("203.0.113.9", null)).isEqualTo("203.0.113.9");
    }

    @Test
    void aProxysHeaderCountsAsFarAsProxiesWroteIt() {
        assertThat(addresses.of("10.0.0.1", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(addresses.of("10.0.0.1", "192.0.2.66, 203.0.113.9, 10.0.0.2"))
                .isEqualTo("203.0.113.9");
        assertThat(addresses.of("::1", "not an address")).isEqualTo("not an address");
    }
}
