package io.waymark.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SightingsTest {
    @Test
    void aScanNamesItsNodeHoweverLongItsIdentityIs() {
        assertThat(node("{\"provider\":\"standard\",\"nodeId\":\"standard/id/event-1234567\",\"version\":3}"))
                .isEqualTo(1_234_567);
        assertThat(node("{\"nodeId\":\"a-provider-with-quite-a-long-name/id/event-1\"}"))
                .isOne();
    }

    @Test
    void otherEventsNameNone() {
        assertThat(node("{\"state\":\"IN_TRANSIT\"}")).isNegative();
        assertThat(node("")).isNegative();
    }

    private static int node(String event) {
        return Sightings.node(event.getBytes(StandardCharsets.UTF_8));
    }
}
